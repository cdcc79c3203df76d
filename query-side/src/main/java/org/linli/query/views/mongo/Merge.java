package org.linli.query.views.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Cursor;
import org.linli.query.views.Paging;

/**
 * The records under several keys as one sequence. The server merges a lane of keys as it walks the index; so many in one
 * query would make it sort instead, so more keys are several lanes, merged here.
 */
final class Merge<V> implements Paging.Rows<V, RuntimeException> {
    /** Half of what MongoDB merges at most ({@code internalQueryMaxScansToExplode}). */
    private static final int KEYS_IN_A_LANE = 100;

    private final ClientSession session;
    private final MongoCollection<RawBsonDocument> records;
    private final Documents<V> documents;
    private final String index;
    private final List<Lane> fresh = new ArrayList<>();
    private final PriorityQueue<Lane> queue = new PriorityQueue<>(Comparator.comparing(Lane::head));

    Merge(
            ClientSession session,
            MongoCollection<RawBsonDocument> records,
            Documents<V> documents,
            String index,
            Collection<String> keys,
            @Nullable Cursor after) {
        this.session = session;
        this.records = records;
        this.documents = documents;
        this.index = index;
        List<String> sorted = List.copyOf(new TreeSet<>(keys));
        for (int i = 0; i < sorted.size(); i += KEYS_IN_A_LANE) {
            fresh.add(new Lane(sorted.subList(i, Math.min(i + KEYS_IN_A_LANE, sorted.size())), after));
        }
    }

    @Override
    public List<Paging.Row<V>> next(int count) {
        fresh.forEach(lane -> lane.fill(count));
        fresh.clear();
        List<Paging.Row<V>> rows = new ArrayList<>(count);
        while (rows.size() < count && !queue.isEmpty()) {
            Lane lane = queue.remove();
            rows.add(lane.rows.remove());
            if (!lane.rows.isEmpty()) {
                queue.add(lane);
            } else if (rows.size() < count) {
                lane.fill(count - rows.size());
            } else {
                fresh.add(lane);
            }
        }
        return rows;
    }

    /** Some keys and what was read ahead under them. */
    private final class Lane {
        private final Bson keys;
        private final ArrayDeque<Paging.Row<V>> rows = new ArrayDeque<>();
        private @Nullable Cursor last;
        private boolean ended;

        Lane(List<String> keys, @Nullable Cursor after) {
            this.keys = keys.size() == 1 ? eq(Documents.keys(index), keys.getFirst()) : in(Documents.keys(index), keys);
            this.last = after;
        }

        Cursor head() {
            return rows.element().cursor();
        }

        /** Reads on: first what has the order of the last one, then what comes behind; either is one stretch of the index. */
        void fill(int count) {
            if (ended) {
                return;
            }
            Cursor from = last;
            String order = Documents.order(index);
            Bson inOrder = Sorts.descending(order, Documents.ID);
            if (from == null) {
                read(keys, inOrder, count);
            } else {
                Bson ties = and(keys, eq(order, from.order()), lt(Documents.ID, from.id()));
                read(ties, Sorts.descending(Documents.ID), count);
                if (rows.size() < count) {
                    read(and(keys, lt(order, from.order())), inOrder, count - rows.size());
                }
            }
            ended = rows.size() < count;
            if (!rows.isEmpty()) {
                last = rows.getLast().cursor();
                queue.add(this);
            }
        }

        private void read(Bson filter, Bson sort, int limit) {
            records.find(session, filter)
                    .sort(sort)
                    .limit(limit)
                    .batchSize(limit)
                    .forEach(document -> rows.add(documents.row(index, document)));
        }
    }
}
