package org.linli.query.views;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.TestMongo;

class MongoViewsTest extends ViewStoreContract {
    private final MongoClient client = TestMongo.get().connect(null);
    private final String database = TestMongo.newDatabase();

    @Override
    ViewStore open() {
        return MongoViews.open(client, database);
    }

    @Override
    void assumeIsolation() {
        TestMongo.get().assumeReal("readers see whole batches of views while batches commit");
    }

    @AfterEach
    void dropDatabase() {
        views.close();
        client.getDatabase(database).drop();
        client.close();
    }
}
