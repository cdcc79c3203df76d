package org.linli.query.views.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.linli.query.views.Generation;
import org.linli.query.views.Projection;
import org.linli.query.views.StoredViews;
import org.linli.query.views.ViewStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Views in a database of a MongoDB replica set, shared by the nodes that open it. A generation is written by the node that
 * took it ({@link Generation#ownership()}); the others learn within moments how far it is and that a rebuilt one serves.
 */
public final class MongoViews extends StoredViews<MongoGeneration<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(MongoViews.class);

    /** How old what this node knows of the serving generations may be before a read asks anew. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** How long what serves nobody is kept for nodes that have not noticed yet. */
    private static final Duration UNSEEN = Duration.ofMinutes(2);

    /** How long what serves is kept although no node asks for it, such as that of a projection which a release dropped. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private final MongoDatabase database;
    private final Sessions sessions;
    private final Catalog catalog;
    private final Set<MongoGeneration<?>> shadows = ConcurrentHashMap.newKeySet();
    private final List<ObjLongConsumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Upkeep upkeep;
    private volatile long asked = System.nanoTime();

    private MongoViews(MongoDatabase database, Sessions sessions, Catalog catalog) {
        this.database = database;
        this.sessions = sessions;
        this.catalog = catalog;
        this.upkeep = new Upkeep(this::refresh, this::renew, this::dropUnseen);
    }

    /**
     * Opens the database, or creates it, with its indexes. The client stays the caller's to close. Throws {@link
     * ViewStoreException} if the server cannot be reached or is no member of a replica set.
     */
    public static MongoViews open(MongoClient client, String database) {
        MongoViews views = open(client, database, InstantSource.system());
        views.upkeep.start();
        return views;
    }

    /** The same with a clock that says when leases lapse; nothing is asked, renewed or dropped by itself. */
    static MongoViews open(MongoClient client, String name, InstantSource clock) {
        ReplicaSet.require(client);
        MongoDatabase database = client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        Catalog catalog = new Catalog(database, UUID.randomUUID().toString(), clock);
        return Sessions.run(() -> {
            catalog.createIndexes();
            Letters.createIndexes(database);
            return new MongoViews(database, new Sessions(client), catalog);
        });
    }

    @Override
    public <V> Generation<V> shadow(Projection<V> projection) {
        return Sessions.run(() -> {
            for (String id : catalog.abandoned(projection.name())) {
                drop(id);
            }
            Catalog.Found found = Objects.requireNonNull(catalog.create(projection, newCollection(projection), false));
            MongoGeneration<V> shadow = generation(projection, found);
            shadows.add(shadow);
            return shadow;
        });
    }

    @Override
    public synchronized <V> void activate(Generation<V> shadow) {
        Projection<V> projection = shadow.projection();
        MongoGeneration<V> next = (MongoGeneration<V>) shadow;
        sessions.transaction(session -> {
            if (!catalog.activate(session, projection, next.id(), next.position())) {
                throw new ViewStoreException("The rebuilt view " + projection.name()
                        + " is behind the one that serves, because another node moved that on. Rebuild it again.");
            }
        });
        shadows.remove(next);
        MongoGeneration<?> before = live.put(projection.name(), next);
        if (before != null) {
            before.lost();
        }
    }

    @Override
    public <V> void drop(Generation<V> shadow) {
        if (shadow instanceof MongoGeneration<V> generation && shadows.remove(generation)) {
            Sessions.run(() -> {
                drop(generation.id());
                return true;
            });
        }
    }

    @Override
    public void onMove(ObjLongConsumer<String> listener) {
        listeners.add(listener);
    }

    /** Lets other nodes take over what this one writes; from a database that is away they take it when its time is over. */
    @Override
    public void close() {
        if (upkeep.stop() && !upkeep.isTroubled()) {
            try {
                live.values().forEach(MongoGeneration::release);
                Set.copyOf(shadows).forEach(this::drop);
            } catch (ViewStoreException e) {
                LOG.warn("What this process wrote is let go by time alone: {}", e.getMessage());
            }
        }
    }

    /** What an outage hid for long may have been dropped, and would look empty. */
    @Override
    protected void beforeRead() {
        if (System.nanoTime() - asked > FRESH.toNanos()) {
            refresh();
        }
    }

    @Override
    protected <V> MongoGeneration<?> openLive(Projection<V> projection) {
        String serves = Catalog.serves(projection);
        return Sessions.run(() -> {
            Catalog.Found found = catalog.serving(serves);
            if (found == null) {
                String id = newCollection(projection);
                found = catalog.create(projection, id, true);
                if (found == null) { // another node was first
                    database.getCollection(id).drop();
                    found = Objects.requireNonNull(catalog.serving(serves));
                }
            } else {
                createIndexes(projection, found.id());
            }
            return generation(projection, found);
        });
    }

    private <V> MongoGeneration<V> generation(Projection<V> projection, Catalog.Found found) {
        return new MongoGeneration<>(database, sessions, catalog, projection, found);
    }

    private String newCollection(Projection<?> projection) {
        String id = catalog.newId(projection.name());
        database.createCollection(id);
        createIndexes(projection, id);
        return id;
    }

    private void createIndexes(Projection<?> projection, String collection) {
        List<IndexModel> indexes = projection.indexes().stream()
                .map(index -> new IndexModel(Documents.indexed(index.name()), new IndexOptions().name(index.name())))
                .toList();
        if (!indexes.isEmpty()) {
            database.getCollection(collection).createIndexes(indexes);
        }
    }

    /** Asks which generations serve and how far they are. */
    private synchronized void refresh() {
        long now = System.nanoTime();
        Map<String, MongoGeneration<?>> known = Map.copyOf(live);
        List<Catalog.Found> serving = Sessions.run(() -> catalog.serving(known.values().stream()
                .map(generation -> Catalog.serves(generation.projection()))
                .toList()));
        for (Catalog.Found found : serving) {
            MongoGeneration<?> generation = Objects.requireNonNull(known.get(found.projection()));
            if (generation.id().equals(found.id())) {
                generation.observed(found);
            } else {
                generation.lost();
                live.put(found.projection(), generation(generation.projection(), found));
            }
            listeners.forEach(listener -> listener.accept(found.projection(), found.position()));
        }
        asked = now;
    }

    private void renew() {
        List<String> written = Stream.concat(live.values().stream(), shadows.stream())
                .filter(MongoGeneration::held)
                .map(MongoGeneration::id)
                .toList();
        List<String> served = live.values().stream()
                .map(generation -> Catalog.serves(generation.projection()))
                .toList();
        catalog.renew(written, served);
    }

    void dropUnseen() {
        for (Catalog.Found old : catalog.unseen(UNSEEN)) {
            Duration time = old.serves() == null || catalog.superseded(old, UNSEEN) ? UNSEEN : FORGOTTEN;
            if (catalog.retire(old.id(), time)) {
                drop(old.id());
            }
        }
    }

    private void drop(String id) {
        database.getCollection(id).drop();
        new Letters(database, id).drop();
        catalog.remove(id);
    }
}
