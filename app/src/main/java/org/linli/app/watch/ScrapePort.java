package org.linli.app.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A port that tells the meters to whoever reaches it, and nothing else: for a Prometheus on a network of its own, which then needs no token that could do more than
 * read them.
 */
final class ScrapePort implements AutoCloseable {
    static final String PATH = "/actuator/prometheus";

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("scrape").daemon().factory());
    private final PrometheusMeterRegistry registry;

    ScrapePort(InetSocketAddress address, PrometheusMeterRegistry registry) {
        this.registry = registry;
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + address.getPort() + " for the metrics is not free.", e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(thread);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else {
                byte[] meters = registry.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TEXT);
                exchange.sendResponseHeaders(OK, meters.length);
                exchange.getResponseBody().write(meters);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }
}
