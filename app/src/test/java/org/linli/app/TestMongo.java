package org.linli.app;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The MongoDB of this run, with what tests of keys and positions ask of it. */
public final class TestMongo {
    private static final TestMongo INSTANCE = new TestMongo();

    private final String uri = org.linli.query.views.mongo.TestMongo.get().uri();

    private TestMongo() {}

    public static TestMongo get() {
        return INSTANCE;
    }

    /** The name of a database that nobody else uses; whoever asks drops it. */
    public static String newDatabase() {
        return "linli-test-" + UUID.randomUUID();
    }

    /** A connection that tells of each command. */
    public MongoClient connect(Consumer<CommandStartedEvent> commands) {
        return connect(uri, commands);
    }

    /** A connection to another address, where a server may be or not. */
    public static MongoClient connect(String uri, Consumer<CommandStartedEvent> commands) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToSocketSettings(socket -> socket.readTimeout(60, TimeUnit.SECONDS))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent command) {
                        commands.accept(command);
                    }
                })
                .build());
    }

    /** Skips the test, and says so, where only the stand-in is there. */
    public void assumeReal(String what) {
        org.linli.query.views.mongo.TestMongo.get().assumeReal(what);
    }
}
