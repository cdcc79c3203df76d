package org.linli.app.distributed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How MongoDB is reached, as {@code linli.mongodb.*}.
 *
 * @param uri the connection string of a replica set
 * @param views name of the database of views and positions; it may be dropped
 * @param keys name of the database of keys and identity claims; without it sealed fields are lost
 */
@ConfigurationProperties("linli.mongodb")
public record MongoSettings(
        @DefaultValue("mongodb://localhost:27017/?replicaSet=rs0")
        String uri,

        @DefaultValue("linli-views") String views,
        @DefaultValue("linli-keys") String keys) {}
