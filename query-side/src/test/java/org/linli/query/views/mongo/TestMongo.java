package org.linli.query.views.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.linli.query.views.Verified;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The MongoDB of this run: the replica set at {@code LINLI_MONGODB_URI}, else one in a container where a Docker engine
 * answers, else the stand-in, which undoes what was aborted but isolates nothing.
 */
public final class TestMongo {
    private static final String ADDRESS = "LINLI_MONGODB_URI";
    private static final String IMAGE = "mongo:8.0";
    private static final TestMongo INSTANCE = start();

    private final String name;
    private final String uri;
    private final boolean real;

    private TestMongo(String name, String uri, boolean real) {
        this.name = name;
        this.uri = uri;
        this.real = real;
        Verified.note("MongoDB: views, keys and positions were tested against " + name);
    }

    public static TestMongo get() {
        return INSTANCE;
    }

    /** What it is, in words. */
    public String name() {
        return name;
    }

    /** Its address. */
    public String uri() {
        return uri;
    }

    /** A connection that tells a listener of each command. */
    public MongoClient connect(@Nullable CommandListener listener) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder();
        if (listener != null) {
            settings.addCommandListener(listener);
        }
        return ReplicaSet.connect(settings, uri);
    }

    /** A connection that tells of each command, as any client would make it. */
    public MongoClient connectTelling(Consumer<CommandStartedEvent> commands) {
        return connect(uri, commands);
    }

    /** The same to another address, where a server may be or not. */
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

    /** The name of a database that nobody else uses; whoever asks drops it. */
    public static String newDatabase() {
        return "linli-test-" + UUID.randomUUID();
    }

    public boolean isReal() {
        return real;
    }

    /** Skips the test, and says so, where only the stand-in is there. */
    public void assumeReal(String what) {
        if (!real) {
            Verified.note("MongoDB: not verified here: " + what);
        }
        Assumptions.assumeTrue(real, "against the stand-in: " + what);
    }

    private static TestMongo start() {
        String address = System.getenv(ADDRESS);
        if (address != null && !address.isBlank()) {
            return new TestMongo("the server that " + ADDRESS + " names", address, true);
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            MongoDBContainer container = new MongoDBContainer(IMAGE).withReplicaSet();
            container.start();
            return new TestMongo("MongoDB in a container (" + IMAGE + ")", container.getReplicaSetUrl(), true);
        }
        return new TestMongo("an in-process stand-in", new ReplicaSetDouble().uri(), false);
    }
}
