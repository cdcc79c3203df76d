package org.linli.query.views.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.linli.query.views.ViewStoreException;

/** The connection to a MongoDB replica set, or to a sharded cluster of them: what can commit several documents together. */
public final class ReplicaSet {
    private static final int SECONDS_TO_FIND_A_PRIMARY = 5;
    private static final int SECONDS_TO_ANSWER = 60;

    /** That of MongoDB 5.0, the first to read a snapshot outside a transaction. */
    private static final int WIRE_VERSION = 13;

    private static final int NO_SUCH_COMMAND = 59;

    private ReplicaSet() {}

    /**
     * Connects as the connection string says; what it leaves open is set so that a caller hears of an outage within seconds.
     * Throws {@link ViewStoreException} if nobody answers or transactions are not possible there.
     */
    public static MongoClient connect(String uri) {
        return connect(MongoClientSettings.builder(), uri);
    }

    /** The same with more settings. */
    static MongoClient connect(MongoClientSettings.Builder settings, String uri) {
        MongoClient client = MongoClients.create(settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_PRIMARY, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_PRIMARY, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyConnectionString(parsed(uri))
                .applicationName("linli")
                .build());
        try {
            require(client);
            return client;
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** Throws {@link ViewStoreException} unless the server answers, commits transactions and reads snapshots. */
    static void require(MongoClient client) {
        Document hello = hello(client);
        if (!hello.containsKey("setName") && !"isdbgrid".equals(hello.get("msg"))) {
            throw new ViewStoreException(
                    "The MongoDB server is no member of a replica set, so it cannot store a batch of views together with its"
                            + " position. Start every mongod with --replSet and a name, and call rs.initiate() once; one"
                            + " member is enough for a trial, three for a deployment.");
        }
        if (hello.getInteger("maxWireVersion", 0) < WIRE_VERSION) {
            throw new ViewStoreException("The MongoDB server is older than 5.0. Update it, best to 8.0.");
        }
    }

    private static Document hello(MongoClient client) {
        try {
            return client.getDatabase("admin").runCommand(new BsonDocument("hello", new BsonInt32(1)));
        } catch (MongoCommandException e) {
            if (e.getCode() == NO_SUCH_COMMAND) {
                return new Document();
            }
            throw Sessions.failure(e);
        } catch (MongoException e) {
            throw Sessions.failure(e);
        }
    }

    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) { // its message can quote the password
            throw new ViewStoreException("The address of MongoDB is no connection string; one looks like"
                    + " mongodb://one:27017,two:27017,three:27017/?replicaSet=linli.");
        }
    }
}
