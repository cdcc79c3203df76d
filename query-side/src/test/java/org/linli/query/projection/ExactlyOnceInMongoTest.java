package org.linli.query.projection;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linli.query.views.mongo.TestMongo;

/** The same with views in MongoDB; each process waits until the lease of the one that was killed lapses. */
class ExactlyOnceInMongoTest extends ExactlyOnceTest {
    private final String database = TestMongo.newDatabase();

    @BeforeEach
    void assumeTransactions() {
        TestMongo.get().assumeReal("every event counts once in MongoDB however often the process is killed");
    }

    @AfterEach
    void dropDatabase() {
        try (MongoClient client = TestMongo.get().connect(null)) {
            client.getDatabase(database).drop();
        }
    }

    @Override
    String place() {
        return TestMongo.get().uri() + " " + database;
    }

    @Override
    int kills(int usual) {
        return Math.min(usual, 4);
    }
}
