package org.linli.app.distributed;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Axon Server is reached, as {@code linli.axonserver.*}.
 *
 * @param servers host:port of one or more, comma-separated
 * @param context the context that holds the community's events
 * @param token that lets this application in; empty where access control is off
 * @param certificate of the authority that signed the server's certificate; null: the connection is not encrypted
 * @param patience how long a command may take before its sender is told to try again
 */
@ConfigurationProperties("linli.axonserver")
public record AxonServerSettings(
        @DefaultValue("localhost:8124") String servers,
        @DefaultValue("default") String context,
        @DefaultValue("") String token,
        @Nullable Path certificate,
        @DefaultValue("10s") Duration patience) {}
