package org.linli.app.cli;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.app.LinliApplication;
import org.linli.app.LocalTokens;
import org.linli.app.Operator;
import org.linli.app.client.Api;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.KeyStore;
import org.linli.web.security.TokenIssuer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** A server in this process. */
public final class Serving {
    private static final Duration TOKEN = Duration.ofHours(12);
    private static volatile boolean up;

    private final ConfigurableApplicationContext context;
    private final DataFolder folder;
    private final URI address;

    private Serving(ConfigurableApplicationContext context, DataFolder folder, URI address) {
        this.context = context;
        this.folder = folder;
        this.address = address;
    }

    /**
     * Starts serving a data folder; port 0 chooses a free one. Other commands find it through the folder.
     *
     * @param also configurations besides the product's own
     */
    public static Serving start(DataFolder folder, String host, int port, Class<?>... also) {
        return start(folder, host, port, Map.of(), also);
    }

    /** For a command that serves the folder only as long as it works: what it has to say it says itself. */
    static Serving quietly(DataFolder folder) {
        return start(folder, "127.0.0.1", 0, Map.of("linli.requests.log", false, "logging.level.org.linli", "WARN"));
    }

    /** The same, and the demo's accounts may sign in with its password; what it prints is not lost among requests. */
    public static Serving demo(DataFolder folder, String host, int port) {
        return start(
                folder,
                host,
                port,
                Map.of(
                        "linli.demo",
                        true,
                        "linli.requests.log",
                        false,
                        // the story does not wait a day for the end of each public notice
                        "linli.rules.giving.notice",
                        "2s"));
    }

    private static Serving start(
            DataFolder folder, String host, int port, Map<String, Object> settings, Class<?>... also) {
        folder.create();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(LinliApplication.class)
                .sources(also)
                .properties(Map.of(
                        "server.address", host,
                        "server.port", port,
                        "linli.data", folder.path().toString()))
                .properties(settings)
                .run();
        int bound = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        Serving serving = new Serving(context, folder, URI.create("http://" + host + ":" + bound));
        context.getBeanProvider(Operator.class).ifAvailable(Operator::appoint);
        folder.announce(new DataFolder.Running(serving.address, serving.issuer() != null));
        // also when a signal ends the process
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> folder.withdraw());
        up = true;
        return serving;
    }

    /** Whom an issuer elsewhere must call the operator. */
    MemberId operatorId() {
        return Operator.idIn(context.getBean(KeyStore.class));
    }

    static boolean isUp() {
        return up;
    }

    public DataFolder folder() {
        return folder;
    }

    public URI address() {
        return address;
    }

    /** An access token for a member id. */
    public String token(String member) {
        TokenIssuer issuer = issuer();
        if (issuer == null) {
            throw foreignIssuer();
        }
        return issuer.issue(new MemberId(member), TOKEN);
    }

    /** What signs tokens here; null where an OpenID Connect issuer elsewhere does. */
    @Nullable
    TokenIssuer issuer() {
        return context.getBeanProvider(TokenIssuer.class).getIfAvailable();
    }

    /** The interface, as the operator. */
    public Api operator() {
        return new Api(address, token(new LocalTokens(folder).operator().value()));
    }

    /** The interface of a running server, as the operator. */
    static Api operator(DataFolder folder, DataFolder.Running running) {
        if (!running.ownTokens()) {
            throw foreignIssuer();
        }
        LocalTokens tokens = new LocalTokens(folder);
        return new Api(running.address(), tokens.issue(tokens.operator(), TOKEN));
    }

    static Inoperable foreignIssuer() {
        return new Inoperable(
                "This server takes the tokens of its OpenID Connect issuer only: sign in there, or start it without "
                        + "linli.security.issuer-uri for commands that bring their own access.");
    }

    /** Any bean of the running application, for benchmarks. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void stop() {
        up = false;
        SpringApplication.exit(context);
    }
}
