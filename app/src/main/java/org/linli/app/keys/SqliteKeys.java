package org.linli.app.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;

/** Wrapped keys and secrets as rows. */
final class SqliteKeys implements KeyTable {
    private final SqliteFile file;

    SqliteKeys(SqliteFile file) {
        this.file = file;
    }

    @Override
    public WrappedKey latest(String subject, Category category, Supplier<WrappedKey> fresh) {
        return file.write(sql -> {
            if (sql.number("SELECT count(*) FROM erased_subject WHERE subject = ?", subject) > 0) {
                throw new SubjectErased(subject);
            }
            WrappedKey latest = sql.one(
                    "SELECT * FROM data_key WHERE subject = ? AND category = ? ORDER BY incarnation DESC LIMIT 1",
                    SqliteKeys::key,
                    subject,
                    category.name());
            return latest != null ? latest : insert(sql, fresh.get());
        });
    }

    @Override
    public @Nullable WrappedKey find(String id) {
        return file.read(sql -> sql.one("SELECT * FROM data_key WHERE id = ?", SqliteKeys::key, id));
    }

    @Override
    public void erase(String subject) {
        file.write(sql -> {
            sql.update("INSERT OR IGNORE INTO erased_subject (subject) VALUES (?)", subject);
            return sql.update("UPDATE data_key SET wrapped = NULL WHERE subject = ?", subject);
        });
        emptyJournal();
    }

    @Override
    public List<String> erased() {
        return file.read(
                sql -> sql.all("SELECT subject FROM erased_subject ORDER BY subject", row -> row.getString(1)));
    }

    @Override
    public byte[] secret(String purpose, Supplier<byte[]> fresh) {
        byte[] known = file.read(sql -> secret(sql, purpose));
        return known != null
                ? known
                : file.write(sql -> {
                    sql.update("INSERT OR IGNORE INTO secret (purpose, wrapped) VALUES (?, ?)", purpose, fresh.get());
                    return Objects.requireNonNull(secret(sql, purpose));
                });
    }

    private static WrappedKey insert(Sql sql, WrappedKey key) throws SQLException {
        sql.update(
                "INSERT INTO data_key (id, subject, category, incarnation, wrapped) VALUES (?, ?, ?, ?, ?)",
                key.id(),
                key.subject(),
                key.category().name(),
                key.incarnation(),
                key.bytes());
        return key;
    }

    private static byte @Nullable [] secret(Sql sql, String purpose) throws SQLException {
        return sql.one("SELECT wrapped FROM secret WHERE purpose = ?", row -> row.getBytes(1), purpose);
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(
                row.getString("id"),
                row.getString("subject"),
                Category.valueOf(row.getString("category")),
                row.getInt("incarnation"),
                row.getBytes("wrapped"));
    }

    /** The journal still holds the destroyed key's wrapped bytes until its pages are written back and it is cut. */
    private void emptyJournal() {
        if (file.read(sql -> sql.number("PRAGMA wal_checkpoint(TRUNCATE)")) != 0) {
            throw new KeysUnavailable("another process reads the key database: erase again", null);
        }
    }
}
