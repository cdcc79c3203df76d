package org.linli.app.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;

/** Wrapped keys and secrets as rows. */
final class SqliteKeys implements KeyTable {
    private static final String LATEST =
            "SELECT * FROM data_key WHERE subject = ? AND category = ? ORDER BY incarnation DESC LIMIT 1";

    private final SqliteFile file;
    private final MasterKey master;

    /** Under this master key: once another one has taken its place, nothing is added that it wrapped. */
    SqliteKeys(SqliteFile file, MasterKey master) {
        this.file = file;
        this.master = master;
    }

    @Override
    public WrappedKey latest(String subject, Category category, Supplier<WrappedKey> fresh) {
        WrappedKey known = file.read(sql -> latest(sql, subject, category));
        return known != null
                ? known
                : file.write(sql -> {
                    WrappedKey latest = latest(sql, subject, category); // another process may have been first
                    return latest != null ? latest : insert(sql, fresh.get());
                });
    }

    private static @Nullable WrappedKey latest(Sql sql, String subject, Category category) throws SQLException {
        if (isErased(sql, subject)) {
            throw new SubjectErased(subject);
        }
        return sql.one(LATEST, SqliteKeys::key, subject, category.name());
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
        file.emptyJournal();
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
                    requireSameMaster(sql);
                    sql.update("INSERT OR IGNORE INTO secret (purpose, wrapped) VALUES (?, ?)", purpose, fresh.get());
                    return Objects.requireNonNull(secret(sql, purpose));
                });
    }

    @Override
    public List<String> subjects(String after, int most) {
        return file.read(sql -> sql.all(
                "SELECT DISTINCT subject FROM data_key WHERE subject > ? AND wrapped IS NOT NULL ORDER BY subject LIMIT ?",
                row -> row.getString(1),
                after,
                most));
    }

    @Override
    public int rotate(String subject, UnaryOperator<WrappedKey> next) {
        return file.write(sql -> {
            int rotated = 0;
            for (Category category : isErased(sql, subject) ? new Category[0] : Category.values()) {
                WrappedKey latest = sql.one(LATEST, SqliteKeys::key, subject, category.name());
                if (latest != null) {
                    insert(sql, next.apply(latest));
                    rotated++;
                }
            }
            return rotated;
        });
    }

    private static boolean isErased(Sql sql, String subject) throws SQLException {
        return sql.number("SELECT count(*) FROM erased_subject WHERE subject = ?", subject) > 0;
    }

    private void requireSameMaster(Sql sql) throws SQLException {
        byte[] check = sql.one("SELECT wrapped FROM master_check", row -> row.getBytes(1));
        if (check == null || !master.made(check)) {
            throw new KeysUnavailable("the master key was changed: start again", null);
        }
    }

    private WrappedKey insert(Sql sql, WrappedKey key) throws SQLException {
        requireSameMaster(sql);
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

    static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(
                row.getString("id"),
                row.getString("subject"),
                Category.valueOf(row.getString("category")),
                row.getInt("incarnation"),
                row.getBytes("wrapped"));
    }
}
