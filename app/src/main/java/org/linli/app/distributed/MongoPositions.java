package org.linli.app.distributed;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;

/**
 * Remembers in MongoDB how far each policy has read, for many nodes: a policy runs on the node that claims its position, and on another
 * 10 s after that node fell silent. Then, or when the nodes' clocks differ by as much, a policy may handle events twice, which
 * it may. A position is stored apart from what the policy did.
 */
final class MongoPositions {
    /** How long a node that says nothing keeps its claims; processors extend theirs every 5 s. */
    static final Duration CLAIM = Duration.ofSeconds(10);

    /** How long a single answer may take. */
    private static final int PATIENCE_SECONDS = 5;

    private static final String COLLECTION = "policy-positions";

    private MongoPositions() {}

    /**
     * The positions of all policies, in the collection {@code policy-positions}, which gets its unique index.
     *
     * @param client of a replica set; whoever opened it closes it
     * @param serializer of tracking tokens
     * @param node this process's name, which no other one has
     */
    static TokenStore of(MongoClient client, String database, Serializer serializer, String node) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(client.getDatabase(database)
                                .withReadPreference(ReadPreference.primary())
                                .withReadConcern(ReadConcern.MAJORITY)
                                .withWriteConcern(WriteConcern.MAJORITY)
                                .withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .trackingTokensCollectionName(COLLECTION)
                        .build())
                .serializer(serializer)
                .contentType(String.class) // JSON, for people to read
                .claimTimeout(CLAIM)
                .nodeId(node)
                .build();
    }
}
