package org.linli.query.views.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.query.views.Index;
import org.linli.query.views.UnstorableRecordException;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewCodec;

/** A batch's changes, worked out before the writer is needed: rows to put and remove, index entries to enter and leave. */
final class BulkWrite<V> {
    private record Placed(String id, Entry entry) {}

    /** Neighbours in the table are written one after the other, while their page is at hand. */
    private static final Comparator<Placed> IN_KEY_ORDER = Comparator.comparingLong(
                    (Placed placed) -> placed.entry().key())
            .thenComparingLong(placed -> placed.entry().order());

    private final List<Index<V>> indexes;
    private final ViewCodec<V> codec;
    private final Map<String, byte[]> put = new TreeMap<>();
    private final List<String> removed = new ArrayList<>();
    private final List<Placed> entered = new ArrayList<>();
    private final List<Placed> left = new ArrayList<>();

    BulkWrite(List<Index<V>> indexes, ViewCodec<V> codec) {
        this.indexes = indexes;
        this.codec = codec;
    }

    /** Throws {@link UnstorableRecordException} where the record itself is at fault. */
    void add(ViewBatch.Change<V> change) {
        try {
            place(change);
        } catch (RuntimeException e) {
            throw new UnstorableRecordException(change.id(), e);
        }
    }

    private void place(ViewBatch.Change<V> change) {
        V view = change.after();
        if (view == null) {
            removed.add(change.id());
        } else {
            put.put(change.id(), codec.encode(view));
        }
        Set<Entry> now = Entry.of(indexes, view);
        for (Entry old : Entry.of(indexes, change.before())) {
            if (!now.remove(old)) {
                left.add(new Placed(change.id(), old));
            }
        }
        now.forEach(entry -> entered.add(new Placed(change.id(), entry)));
    }

    void to(Tables tables, Session session) throws SQLException {
        PreparedStatement putting = session.prepare(tables.put());
        for (Map.Entry<String, byte[]> row : put.entrySet()) {
            putting.setString(1, row.getKey());
            putting.setBytes(2, row.getValue());
            putting.addBatch();
        }
        putting.executeBatch();
        PreparedStatement removing = session.prepare(tables.remove());
        for (String id : removed) {
            removing.setString(1, id);
            removing.addBatch();
        }
        removing.executeBatch();
        place(left, session.prepare(tables.leave()));
        place(entered, session.prepare(tables.enter()));
    }

    private static void place(List<Placed> entries, PreparedStatement statement) throws SQLException {
        entries.sort(IN_KEY_ORDER);
        for (Placed placed : entries) {
            statement.setLong(1, placed.entry().key());
            statement.setLong(2, placed.entry().order());
            statement.setString(3, placed.id());
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
