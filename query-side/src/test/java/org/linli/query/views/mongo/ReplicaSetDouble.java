package org.linli.query.views.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in for MongoDB, dressed as the primary of a replica set: it announces one, records every command, takes {@code
 * commitTransaction} and {@code abortTransaction}, and answers with an error where it is told to. It isolates nothing: what a transaction wrote is seen at
 * once, and undone when that is aborted, when its session begins another, or when its connection has ended and somebody else writes to the same.
 */
public final class ReplicaSetDouble extends MemoryBackend {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findandmodify");

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Document>> errors = new ConcurrentHashMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private final Set<String> orphans = new HashSet<>();
    private final Set<String> undone = new HashSet<>();
    private final MongoServer server = new MongoServer(this);
    private final InetSocketAddress address = server.bind();

    /** A command as it came over the wire. */
    public record Sent(String name, String database, Document body) {
        /** What it concerns, such as the collection. */
        String subject() {
            return String.valueOf(body.get(name));
        }

        /** What names the documents that its statements write: their ids, else all that it asks for. */
        List<Document> names() {
            return Stream.of("documents", "updates", "deletes", "query")
                    .flatMap(part -> body.get(part) instanceof Collection<?> parts
                            ? parts.stream()
                            : Stream.ofNullable(body.get(part)))
                    .map(Document.class::cast)
                    .map(part -> part.get("q") instanceof Document query ? query : part)
                    .map(Sent::flat)
                    .map(query -> query.containsKey("_id") ? new Document("_id", query.get("_id")) : query)
                    .toList();
        }

        private static Document flat(Document query) {
            Document flat = new Document();
            query.forEach((name, value) -> {
                if (name.equals("$and") && value instanceof Collection<?> parts) {
                    parts.forEach(part -> flat.putAll(flat((Document) part)));
                } else {
                    flat.put(name, value);
                }
            });
            return flat;
        }

        /** The session's id and the transaction's number; null outside a transaction. */
        @Nullable
        String transaction() {
            return body.containsKey("autocommit") ? body.get("lsid") + "/" + body.get("txnNumber") : null;
        }
    }

    /** What a transaction that has not ended wrote over. */
    private record Open(Channel channel, String session, Map<Place, List<Document>> before) {}

    /** Where a document is, or is not. */
    private record Place(String database, String collection, Document named) {}

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
            case "committransaction" -> committed(received);
            case "aborttransaction" -> {
                undo(String.valueOf(received.transaction()));
                yield new Document("ok", 1.0);
            }
            default -> {
                if (WRITES.contains(name)) {
                    remember(channel, received);
                }
                yield super.handleCommand(channel, database, command, query);
            }
        };
    }

    public void stop() {
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

    @Override
    public synchronized void handleClose(Channel channel) {
        orphans.addAll(transactions(one -> one.channel().equals(channel)));
        super.handleClose(channel);
    }

    private List<String> transactions(Predicate<Open> which) {
        return open.entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private synchronized void remember(Channel channel, Sent write) {
        String transaction = write.transaction();
        if (transaction == null) {
            return;
        }
        String session = String.valueOf(write.body.get("lsid"));
        List<Place> places = write.names().stream()
                .map(named -> new Place(write.database, write.subject(), named))
                .toList();
        transactions(one -> one.session().equals(session)).stream()
                .filter(other -> !other.equals(transaction))
                .forEach(this::undo);
        transactions(one -> !Collections.disjoint(one.before().keySet(), places)).stream()
                .filter(other -> !other.equals(transaction) && orphans.contains(other))
                .forEach(this::undo);
        Open now = open.computeIfAbsent(transaction, key -> new Open(channel, session, new LinkedHashMap<>()));
        places.forEach(place -> now.before().computeIfAbsent(place, this::documents));
    }

    private List<Document> documents(Place place) {
        var found = resolveDatabase(place.database()).resolveCollection(place.collection(), false);
        List<Document> copies = new ArrayList<>();
        if (found != null) {
            found.handleQuery(place.named()).forEach(document -> copies.add(document.cloneDeeply()));
        }
        return copies;
    }

    private synchronized Document committed(Sent end) {
        String transaction = String.valueOf(end.transaction());
        open.remove(transaction);
        return undone.contains(transaction)
                ? new Document("ok", 0)
                        .append("code", 251)
                        .append("codeName", "NoSuchTransaction")
                        .append("errmsg", "it was undone")
                        .append("errorLabels", List.of("TransientTransactionError"))
                : new Document("ok", 1.0);
    }

    private synchronized void undo(String transaction) {
        Open ended = open.remove(transaction);
        if (ended == null) {
            return;
        }
        undone.add(transaction);
        ended.before().forEach((place, documents) -> {
            var collection = resolveDatabase(place.database()).resolveCollection(place.collection(), true);
            if (documents.isEmpty()) {
                collection.deleteDocuments(place.named(), 0);
            }
            for (Document document : documents) {
                collection.deleteDocuments(new Document("_id", document.get("_id")), 1);
                collection.insertDocuments(List.of(document), true);
            }
        });
    }
}
