package org.linli.query.views;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    @Test
    void readers_see_whole_batches_while_batches_commit() throws Exception {
        TestMongo.get().assumeReal("readers see whole batches of views while batches commit");
        super.readers_see_whole_batches_while_batches_commit();
    }

    @AfterEach
    void dropDatabase() {
        views.close();
        client.getDatabase(database).drop();
        client.close();
    }
}
