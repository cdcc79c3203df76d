package org.linli.query.views.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in for MongoDB, dressed as the primary of a replica set: it announces one, records every command, takes {@code
 * commitTransaction} and {@code abortTransaction}, and answers with an error where it is told to. It isolates nothing and, unless
 * {@link #undoing()} is asked for, undoes nothing.
 */
public final class ReplicaSetDouble extends MemoryBackend {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Document>> errors = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<Document>>> before = new HashMap<>();
    private final MongoServer server = new MongoServer(this);
    private final InetSocketAddress address = server.bind();
    private volatile boolean undoing;

    /** A command as it came over the wire. */
    public record Sent(String name, String database, Document body) {
        /** What it concerns, such as the collection. */
        String subject() {
            return String.valueOf(body.get(name));
        }

        /** The session's id and the transaction's number; null outside a transaction. */
        @Nullable
        String transaction() {
            return body.containsKey("autocommit") ? body.get("lsid") + "/" + body.get("txnNumber") : null;
        }
    }

    public String uri() {
        return "mongodb://localhost:" + address.getPort();
    }

    /** The commands of these names, in the order they came. */
    List<Sent> sent(String... names) {
        return sent.stream()
                .filter(command -> List.of(names).contains(command.name))
                .toList();
    }

    void forget() {
        sent.clear();
    }

    /** Answers the next command of the name with an error of this code and label instead of doing it. */
    void failOnce(String command, int code, String label) {
        errors.computeIfAbsent(command, name -> new ConcurrentLinkedQueue<>())
                .add(new Document("ok", 0)
                        .append("code", code)
                        .append("errmsg", "told to fail")
                        .append("errorLabels", List.of(label)));
    }

    /** From now on an aborted transaction leaves its collections as they were, if nobody else writes. */
    ReplicaSetDouble undoing() {
        undoing = true;
        return this;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello") || name.equals("ismaster")) {
            return hello(super.handleCommand(channel, database, "ismaster", query));
        }
        Sent received = new Sent(command, database, query.cloneDeeply());
        sent.add(received);
        Queue<Document> told = errors.get(command);
        Document error = told == null ? null : told.poll();
        if (error != null) {
            return error;
        }
        return switch (name) {
            case "committransaction" -> ended(received, false);
            case "aborttransaction" -> ended(received, true);
            default -> {
                if (undoing && WRITES.contains(name)) {
                    remember(received);
                }
                yield super.handleCommand(channel, database, command, query);
            }
        };
    }

    void stop() {
        server.shutdownNow();
    }

    private Document hello(Document reply) {
        String me = "localhost:" + address.getPort();
        return reply.append("setName", "double")
                .append("setVersion", 1)
                .append("hosts", List.of(me))
                .append("me", me)
                .append("primary", me)
                .append("isWritablePrimary", true)
                .append("secondary", false)
                .append("logicalSessionTimeoutMinutes", 30)
                .append("maxWireVersion", 13);
    }

    private synchronized void remember(Sent write) {
        String transaction = write.transaction();
        if (transaction != null) {
            String collection = write.database + "." + write.subject();
            before.computeIfAbsent(transaction, key -> new HashMap<>())
                    .computeIfAbsent(collection, key -> documents(write.database, write.subject()));
        }
    }

    private List<Document> documents(String database, String collection) {
        var found = resolveDatabase(database).resolveCollection(collection, false);
        List<Document> copies = new ArrayList<>();
        if (found != null) {
            found.queryAll().forEach(document -> copies.add(document.cloneDeeply()));
        }
        return copies;
    }

    private synchronized Document ended(Sent end, boolean aborted) {
        Map<String, List<Document>> collections = before.remove(String.valueOf(end.transaction()));
        if (aborted && collections != null) {
            collections.forEach((name, documents) -> {
                String database = name.substring(0, name.indexOf('.'));
                var collection =
                        resolveDatabase(database).resolveCollection(name.substring(name.indexOf('.') + 1), true);
                collection.deleteDocuments(new Document(), 0);
                collection.insertDocuments(documents, true);
            });
        }
        return new Document("ok", 1.0);
    }
}
