package org.linli.query.views.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Projection;
import org.linli.query.views.Shape;

/**
 * The list of generations: which serve, how far they are, and which node writes them. A serving one carries in {@code serves}
 * what it serves, a projection in one shape: nodes of two releases keep theirs beside each other.
 */
final class Catalog {
    /** How long a node that says nothing keeps what it writes. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final String ID = Documents.ID;
    private static final String PROJECTION = "projection";
    private static final String SERVES = "serves";
    private static final String POSITION = "position";
    private static final String LETTERS = "letters";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final String TERM = "term";
    private static final String SEEN = "seen";

    private final MongoCollection<Document> generations;
    private final MongoCollection<Document> counters;
    private final String node;
    private final InstantSource clock;

    Catalog(MongoDatabase database, String node, InstantSource clock) {
        this.generations = database.getCollection("generations");
        this.counters = database.getCollection("counters");
        this.node = node;
        this.clock = clock;
    }

    /**
     * A stored generation.
     *
     * @param term how often it changed hands; who commits in an older one is refused
     * @param letters how many dead letters it has
     */
    record Found(
            String id,
            String projection,
            @Nullable String serves,
            long position,
            long term,
            int letters,
            @Nullable String owner) {
        static Found of(Document document) {
            return new Found(
                    document.getString(ID),
                    document.getString(PROJECTION),
                    document.getString(SERVES),
                    document.getLong(POSITION),
                    document.getLong(TERM),
                    document.getInteger(LETTERS),
                    document.getString(OWNER));
        }
    }

    /** What a generation of the projection in its present shape serves. */
    static String serves(Projection<?> projection) {
        return projection.name() + " " + Shape.of(projection);
    }

    void createIndexes() {
        generations.createIndex(
                Indexes.ascending(SERVES),
                new IndexOptions().name(SERVES).unique(true).sparse(true));
        generations.createIndex(Indexes.ascending(PROJECTION), new IndexOptions().name(PROJECTION));
        generations.createIndex(Indexes.ascending(SEEN), new IndexOptions().name(SEEN));
    }

    /** A name for a new generation that none ever had. */
    String newId(String projection) {
        Document counted = Objects.requireNonNull(counters.findOneAndUpdate(
                eq(ID, projection),
                inc("last", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        return projection + "-" + counted.getLong("last");
    }

    /** Enters a new generation; null if it is to serve and another one does already. */
    @Nullable
    Found create(Projection<?> projection, String id, boolean live) {
        Document document = new Document(ID, id)
                .append(PROJECTION, projection.name())
                .append(POSITION, -1L)
                .append(LETTERS, 0)
                .append(TERM, 0L)
                .append(SEEN, now());
        if (live) {
            document.append(SERVES, serves(projection));
        } else {
            document.append(OWNER, node).append(UNTIL, lapse());
        }
        try {
            generations.insertOne(document);
            return Found.of(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return null;
            }
            throw e;
        }
    }

    @Nullable
    Found serving(String serves) {
        Document document = generations.findOneAndUpdate(eq(SERVES, serves), set(SEEN, now()), after());
        return document == null ? null : Found.of(document);
    }

    List<Found> serving(Collection<String> serves) {
        return generations.find(in(SERVES, serves)).map(Found::of).into(new ArrayList<>());
    }

    /** Shadows of a projection that are this node's, or of a node that says nothing any more. */
    List<String> abandoned(String projection) {
        return generations
                .find(and(eq(PROJECTION, projection), exists(SERVES, false), or(eq(OWNER, node), lt(UNTIL, now()))))
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    /**
     * Moves the position on in the session's transaction; false if the generation is not where the caller thinks or changed
     * hands.
     */
    boolean advance(ClientSession session, String id, long term, long from, long to, int letters) {
        return generations
                        .updateOne(
                                session,
                                and(eq(ID, id), eq(POSITION, from), eq(TERM, term)),
                                combine(set(POSITION, to), set(LETTERS, letters), set(SEEN, now())))
                        .getMatchedCount()
                == 1;
    }

    /** Puts the one in the place of the other in the session's transaction; false if it is behind that. */
    boolean activate(ClientSession session, Projection<?> projection, String id, long position) {
        String serves = serves(projection);
        Document before = generations.findOneAndUpdate(
                session,
                and(eq(SERVES, serves), lte(POSITION, position)),
                combine(unset(SERVES), unset(OWNER), unset(UNTIL), inc(TERM, 1L), set(SEEN, now())));
        if (before == null && generations.find(session, eq(SERVES, serves)).first() != null) {
            return false;
        }
        return generations
                        .updateOne(session, eq(ID, id), combine(set(SERVES, serves), set(SEEN, now())))
                        .getMatchedCount()
                == 1;
    }

    /** Makes this node the one that writes; null if another one is and may be asked for no reason, or the generation serves no more. */
    @Nullable
    Found take(String id, boolean whoeverHasIt) {
        Bson serving = and(eq(ID, id), exists(SERVES, true));
        Document taken = generations.findOneAndUpdate(
                whoeverHasIt ? serving : and(serving, free()),
                combine(set(OWNER, node), set(UNTIL, lapse()), set(SEEN, now()), inc(TERM, 1L)),
                after());
        return taken == null ? null : Found.of(taken);
    }

    void release(String id, long term) {
        generations.updateOne(and(eq(ID, id), eq(TERM, term)), combine(unset(OWNER), unset(UNTIL)));
    }

    /** Keeps what this node writes, and what it serves, from lapsing. */
    void renew(Collection<String> written, Collection<String> served) {
        generations.updateMany(and(in(ID, written), eq(OWNER, node)), combine(set(UNTIL, lapse()), set(SEEN, now())));
        generations.updateMany(in(SERVES, served), set(SEEN, now()));
    }

    /** Those that nobody has seen for so long; what still serves is told apart by {@link Found#serves}. */
    List<Found> unseen(Duration time) {
        return generations
                .find(lt(SEEN, Date.from(clock.instant().minus(time))))
                .map(Found::of)
                .into(new ArrayList<>());
    }

    /** True if another shape of the projection serves somebody who was there within the time. */
    boolean superseded(Found old, Duration time) {
        return generations
                .find(and(eq(PROJECTION, old.projection()), exists(SERVES, true), ne(ID, old.id())))
                .map(document -> document.getDate(SEEN).toInstant())
                .into(new ArrayList<>())
                .stream()
                .anyMatch(clock.instant().minus(time)::isBefore);
    }

    /** Takes a generation out of service, if nobody has seen it for so long. */
    boolean retire(String id, Duration time) {
        return generations
                        .updateOne(
                                and(
                                        eq(ID, id),
                                        lt(SEEN, Date.from(clock.instant().minus(time)))),
                                combine(unset(SERVES), unset(OWNER), unset(UNTIL), inc(TERM, 1L)))
                        .getMatchedCount()
                == 1;
    }

    void remove(String id) {
        generations.deleteOne(and(eq(ID, id), exists(SERVES, false)));
    }

    /** True of this node's own: what it holds it may take again, such as after a failed commit. */
    private Bson free() {
        return or(eq(OWNER, node), exists(OWNER, false), lt(UNTIL, now()));
    }

    private static FindOneAndUpdateOptions after() {
        return new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private Date lapse() {
        return Date.from(clock.instant().plus(LEASE));
    }
}
