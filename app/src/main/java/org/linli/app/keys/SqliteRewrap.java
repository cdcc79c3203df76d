package org.linli.app.keys;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Wraps every key and secret of the database, and its check value, with another master key: all or nothing. Answers with how many. */
record SqliteRewrap(MasterKey from, MasterKey to, Runnable step) implements Sql.Work<Long> {
    private static final int PAGE = 1_000;

    @Override
    public Long on(Sql sql) throws SQLException {
        sql.update("UPDATE master_check SET wrapped = ?", to.checkValue());
        step.run();
        return keys(sql) + secrets(sql);
    }

    private long keys(Sql sql) throws SQLException {
        long wrapped = 0;
        List<WrappedKey> page = page(sql, "");
        while (!page.isEmpty()) {
            for (WrappedKey key : page) {
                sql.update(
                        "UPDATE data_key SET wrapped = ? WHERE id = ?",
                        from.rewrap(to, key.bytes(), key.id(), key.context()),
                        key.id());
            }
            step.run();
            wrapped += page.size();
            page = page(sql, page.getLast().id());
        }
        return wrapped;
    }

    private static List<WrappedKey> page(Sql sql, String after) throws SQLException {
        return sql.all(
                "SELECT * FROM data_key WHERE id > ? AND wrapped IS NOT NULL ORDER BY id LIMIT " + PAGE,
                SqliteKeys::key,
                after);
    }

    private long secrets(Sql sql) throws SQLException {
        List<Map.Entry<String, byte[]>> secrets =
                sql.all("SELECT purpose, wrapped FROM secret", row -> Map.entry(row.getString(1), row.getBytes(2)));
        for (Map.Entry<String, byte[]> secret : secrets) {
            String purpose = secret.getKey();
            sql.update(
                    "UPDATE secret SET wrapped = ? WHERE purpose = ?",
                    from.rewrap(to, secret.getValue(), purpose, StoredKeys.secretContext(purpose)),
                    purpose);
        }
        return secrets.size();
    }
}
