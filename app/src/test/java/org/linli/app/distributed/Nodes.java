package org.linli.app.distributed;

import com.mongodb.ConnectionString;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.app.DataFolder;
import org.linli.app.ForeignIssuer;
import org.linli.app.LinliApplication;
import org.linli.app.LinliProcess;
import org.linli.app.Operator;
import org.linli.app.client.Api;
import org.linli.kernel.privacy.KeyStore;
import org.linli.query.views.mongo.Line;
import org.linli.query.views.mongo.TestMongo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A deployment: an issuer of tokens, one key for all, and nodes that come and go. */
final class Nodes implements AutoCloseable {
    private static final byte[] MASTER = new byte[32];

    /** All deployments of a run share the events of one Axon Server, so they share the keys. */
    private static final String KEYS = TestMongo.newDatabase();

    private final ForeignIssuer issuer = ForeignIssuer.start();
    private final String views = TestMongo.newDatabase();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();
    private final Path folder;
    private final Line line;
    private final Line database;

    /** Nodes that reach Axon Server over a line of their own. */
    Nodes(Path folder, String axonServer) throws Exception {
        this.folder = folder;
        this.line = Line.to(axonServer);
        this.database =
                Line.to(new ConnectionString(TestMongo.get().uri()).getHosts().getFirst());
    }

    /** The line to MongoDB. */
    Line database() {
        return database;
    }

    /** The address of MongoDB over the line: of one member alone, or the client would go around the line. */
    private String databaseUri() {
        String uri = TestMongo.get().uri();
        String host = new ConnectionString(uri).getHosts().getFirst();
        String here = uri.replaceAll("replicaSet=[^&]*", "directConnection=true");
        return here.substring(0, here.indexOf(host))
                + database.address()
                + here.substring(here.indexOf(host) + host.length()).replaceFirst("^,[^/]*", "");
    }

    /** The line to Axon Server. */
    Line line() {
        return line;
    }

    /** A node of this side, in this process. */
    ConfigurableApplicationContext start(String side) throws IOException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(LinliApplication.class)
                .profiles("distributed")
                .properties(new HashMap<>(settings(side)))
                .properties("server.address=127.0.0.1", "server.port=0")
                .run();
        context.getBeanProvider(Operator.class).ifAvailable(Operator::appoint);
        running.add(context);
        return context;
    }

    /** A node of this side in a process of its own. */
    LinliProcess startProcess(String side) throws IOException {
        Map<String, Object> settings = settings(side);
        return LinliProcess.serve(
                folder,
                new DataFolder(Path.of(String.valueOf(settings.get("linli.data")))),
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "distributed",
                        "SPRING_APPLICATION_JSON",
                        JsonMapper.shared().writeValueAsString(settings)));
    }

    /** What a node of this side is told, in any process. */
    private Map<String, Object> settings(String side) throws IOException {
        Path data = Files.createTempDirectory(folder, side);
        Path master = Files.createFile(
                data.resolve("master.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(master, Base64.getEncoder().encodeToString(MASTER));
        return Map.of(
                "linli.node",
                side,
                "linli.data",
                data.toString(),
                "linli.security.issuer-uri",
                issuer.uri(),
                "linli.security.audience",
                "community",
                "linli.axonserver.servers",
                line.address(),
                "linli.mongodb.uri",
                databaseUri(),
                "linli.mongodb.views",
                views,
                "linli.mongodb.keys",
                KEYS);
    }

    /** The operator at this node. */
    Api operator(ConfigurableApplicationContext node) throws Exception {
        return new Api(address(node), operatorToken(node));
    }

    String operatorToken(ConfigurableApplicationContext node) throws Exception {
        return token(Operator.idIn(node.getBean(KeyStore.class)).value());
    }

    /** A member at this node. */
    Api as(ConfigurableApplicationContext node, String member) throws Exception {
        return new Api(address(node), token(member));
    }

    static URI address(ConfigurableApplicationContext node) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                .getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    String token(String member) throws Exception {
        return issuer.sign(new JWTClaimsSet.Builder()
                .issuer(issuer.uri())
                .audience("community")
                .subject(member)
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)))
                .build());
    }

    @Override
    public void close() {
        line.mend();
        database.mend();
        running.reversed().forEach(SpringApplication::exit);
        issuer.close();
        line.close();
        database.close();
        try (var client = TestMongo.get().connect(null)) {
            client.getDatabase(views).drop();
        }
    }
}
