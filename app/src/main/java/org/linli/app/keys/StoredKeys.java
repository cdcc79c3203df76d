package org.linli.app.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.NotAuthentic;
import org.linli.kernel.privacy.SubjectErased;

/** Data keys and secrets, wrapped on disk, at most 30 s in memory. */
final class StoredKeys implements KeyStore {
    private static final Duration IN_MEMORY = Duration.ofSeconds(30);
    private static final long MOST_IN_MEMORY = 100_000;
    private static final int ID_BYTES = 12;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SqliteKeyDatabase database;
    private final MasterKey master;
    private final Cache<String, KeyState> byId;
    private final Cache<Holder, DataKey> byHolder;

    StoredKeys(SqliteKeyDatabase database, MasterKey master, Ticker ticker) {
        this.database = database;
        this.master = master;
        this.byId = cache(ticker);
        this.byHolder = cache(ticker);
    }

    @Override
    public DataKey sealingKey(String subject, Category category) {
        Holder holder = new Holder(subject, category);
        DataKey cached = byHolder.getIfPresent(holder);
        if (cached != null) {
            return cached;
        }
        synchronized (database) { // memory is filled and emptied under this lock: no erased key slips back in
            DataKey key = database.write(sql -> latestOrNew(sql, holder));
            byHolder.put(holder, key);
            return key;
        }
    }

    @Override
    public KeyState find(String keyId) {
        KeyState cached = byId.getIfPresent(keyId);
        if (cached != null) {
            return cached;
        }
        synchronized (database) {
            KeyState state = stored(keyId);
            if (!(state instanceof KeyState.Unavailable)) {
                byId.put(keyId, state);
            }
            return state;
        }
    }

    @Override
    public void erase(String subject) {
        synchronized (database) {
            database.write(sql -> {
                sql.update("INSERT OR IGNORE INTO erased_subject (subject) VALUES (?)", subject);
                return sql.update("UPDATE data_key SET wrapped = NULL WHERE subject = ?", subject);
            });
            byId.invalidateAll();
            byHolder.invalidateAll();
            emptyJournal();
        }
    }

    @Override
    public byte[] secret(String purpose) {
        return secret(purpose, () -> random(SECRET_BYTES));
    }

    byte[] secret(String purpose, Supplier<byte[]> first) {
        String[] context = {"linli.secret", purpose};
        byte[] known = database.read(sql -> secret(sql, purpose));
        return master.unwrap(
                known != null
                        ? known
                        : database.write(sql -> {
                            byte[] fresh = master.wrap(first.get(), context);
                            sql.update("INSERT OR IGNORE INTO secret (purpose, wrapped) VALUES (?, ?)", purpose, fresh);
                            return Objects.requireNonNull(secret(sql, purpose));
                        }),
                context);
    }

    private static byte @Nullable [] secret(Sql sql, String purpose) throws SQLException {
        return sql.one("SELECT wrapped FROM secret WHERE purpose = ?", row -> row.getBytes(1), purpose);
    }

    private DataKey latestOrNew(Sql sql, Holder holder) throws SQLException {
        if (sql.number("SELECT count(*) FROM erased_subject WHERE subject = ?", holder.subject()) > 0) {
            throw new SubjectErased(holder.subject());
        }
        DataKey latest = sql.one(
                "SELECT * FROM data_key WHERE subject = ? AND category = ? ORDER BY incarnation DESC LIMIT 1",
                this::unwrapped,
                holder.subject(),
                holder.category().name());
        return latest != null ? latest : mint(sql, holder);
    }

    private DataKey mint(Sql sql, Holder holder) throws SQLException {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random(ID_BYTES));
        byte[] secret = random(SECRET_BYTES);
        DataKey key = new DataKey(id, holder.subject(), holder.category(), 1, new SecretKeySpec(secret, "AES"));
        sql.update(
                "INSERT INTO data_key (id, subject, category, incarnation, wrapped) VALUES (?, ?, ?, ?, ?)",
                id,
                key.subject(),
                key.category().name(),
                key.incarnation(),
                master.wrap(secret, context(id, key.subject(), key.category().name(), key.incarnation())));
        return key;
    }

    private KeyState stored(String keyId) {
        try {
            KeyState state = database.read(sql -> sql.one("SELECT * FROM data_key WHERE id = ?", this::state, keyId));
            return state != null ? state : new KeyState.Unavailable("the key database does not know " + keyId);
        } catch (KeysUnavailable e) {
            return new KeyState.Unavailable("the key database failed");
        } catch (NotAuthentic e) {
            return new KeyState.Unavailable("the master key does not open " + keyId);
        }
    }

    private KeyState state(ResultSet row) throws SQLException {
        return row.getBytes("wrapped") == null ? new KeyState.Erased() : new KeyState.Active(unwrapped(row));
    }

    private DataKey unwrapped(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String subject = row.getString("subject");
        String category = row.getString("category");
        int incarnation = row.getInt("incarnation");
        byte[] secret = master.unwrap(row.getBytes("wrapped"), context(id, subject, category, incarnation));
        return new DataKey(id, subject, Category.valueOf(category), incarnation, new SecretKeySpec(secret, "AES"));
    }

    /** The journal still holds the destroyed key's wrapped bytes until its pages are written back and it is cut. */
    private void emptyJournal() {
        if (database.read(sql -> sql.number("PRAGMA wal_checkpoint(TRUNCATE)")) != 0) {
            throw new KeysUnavailable("another process reads the key database: erase again", null);
        }
    }

    private static String[] context(String id, String subject, String category, int incarnation) {
        return new String[] {"linli.data-key", id, subject, category, Integer.toString(incarnation)};
    }

    private static <K, V> Cache<K, V> cache(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(IN_MEMORY)
                .scheduler(Scheduler.systemScheduler())
                .maximumSize(MOST_IN_MEMORY)
                .build();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private record Holder(String subject, Category category) {}
}
