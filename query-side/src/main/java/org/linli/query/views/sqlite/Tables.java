package org.linli.query.views.sqlite;

import java.util.List;

/**
 * The two tables of a generation, and the statements on them. An entry's key is a 64-bit hash of index and key: readers check
 * what they find against the record.
 */
record Tables(long generation) {
    List<String> create() {
        return List.of(
                "CREATE TABLE %s(id TEXT NOT NULL UNIQUE, json BLOB NOT NULL) STRICT".formatted(records()),
                "CREATE TABLE %s(key INTEGER NOT NULL, ord INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY(key, ord, id)) STRICT, WITHOUT ROWID"
                        .formatted(entries()));
    }

    List<String> drop() {
        return List.of("DROP TABLE IF EXISTS " + records(), "DROP TABLE IF EXISTS " + entries());
    }

    String get() {
        return "SELECT id, json FROM %s WHERE id IN (SELECT value FROM json_each(?1))".formatted(records());
    }

    String all() {
        return "SELECT id, json FROM %s ORDER BY id".formatted(records());
    }

    String put() {
        return "INSERT INTO %s(id, json) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET json = excluded.json"
                .formatted(records());
    }

    String remove() {
        return "DELETE FROM %s WHERE id = ?1".formatted(records());
    }

    String enter() {
        return "INSERT INTO %s(key, ord, id) VALUES(?1, ?2, ?3)".formatted(entries());
    }

    String leave() {
        return "DELETE FROM %s WHERE key = ?1 AND ord = ?2 AND id = ?3".formatted(entries());
    }

    /** The first ?4 entries after (?2, ?3) under each of the key hashes ?1, one key after the other. */
    String find() {
        return """
                SELECT e.key, e.ord, e.id FROM json_each(?1) k CROSS JOIN %1$s e
                WHERE e.key = k.value AND (e.ord, e.id) IN (
                  SELECT ord, id FROM %1$s WHERE key = k.value AND (ord, id) < (?2, ?3)
                  ORDER BY ord DESC, id DESC LIMIT ?4)
                ORDER BY k.rowid, e.ord DESC, e.id DESC""".formatted(entries());
    }

    /** All ids under one key hash. */
    String under() {
        return "SELECT id FROM %s WHERE key = ?1".formatted(entries());
    }

    private String records() {
        return "record_" + generation;
    }

    private String entries() {
        return "entry_" + generation;
    }
}
