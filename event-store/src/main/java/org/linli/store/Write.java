package org.linli.store;

import java.sql.SQLException;
import java.util.List;

/** What one caller wants to be on disk: all of it or nothing. */
interface Write {

    /** Adds its rows; if one is refused, the writer takes those before it back. */
    void applyTo(EventWriter writer) throws SQLException;

    /** Rows it adds to the events. */
    int events();

    /** Events appended together. */
    final class Append implements Write {

        private final List<EventRow> rows;
        private int position;

        Append(List<EventRow> rows) {
            this.rows = rows;
        }

        @Override
        public void applyTo(EventWriter writer) throws SQLException {
            for (position = 0; position < rows.size(); position++) {
                writer.insertEvent(rows.get(position));
            }
        }

        @Override
        public int events() {
            return rows.size();
        }

        /** The place in the list of the row that was refused. */
        int refused() {
            return Math.min(position, rows.size() - 1);
        }
    }

    /** The latest snapshot of an aggregate; an older one does not replace a newer one. */
    record Snapshot(EventRow row) implements Write {

        @Override
        public void applyTo(EventWriter writer) throws SQLException {
            writer.replaceSnapshot(row);
        }

        @Override
        public int events() {
            return 0;
        }
    }
}
