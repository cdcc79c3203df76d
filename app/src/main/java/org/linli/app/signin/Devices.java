package org.linli.app.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.app.Sessions;
import org.linli.app.keys.Sql;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Hmac;

/**
 * The devices that somebody is signed in on, each by a chain of refresh tokens of which every one is used once. A token that comes a second time later than
 * {@link #GRACE} after the first was stolen, or its successor was: the device is signed out. Earlier, the answer was lost on its way.
 */
final class Devices implements Sessions {
    static final Duration GRACE = Duration.ofSeconds(60);
    private static final Duration USED_TOKENS_KEPT = Duration.ofDays(7);
    private static final Duration LONGEST_ACCESS = Duration.ofHours(12);

    private final AccessDatabase database;
    private final Hmac hashes;
    private final Clock clock;

    /** Signed out as long ago as an access token may live: those still in people's hands count no more. */
    private final Cache<String, Boolean> signedOut = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_ACCESS)
            .maximumSize(1_000_000)
            .build();

    Devices(AccessDatabase database, Hmac hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
        long since = clock.instant().minus(LONGEST_ACCESS).getEpochSecond();
        database.in(sql -> sql.all("SELECT id FROM device WHERE revoked >= ?", row -> row.getString("id"), since))
                .forEach(id -> signedOut.put(id, true));
    }

    /** A device. */
    record Device(String id, String client, MemberId member, Set<String> scopes, Instant since) {
        private static Device of(ResultSet row) throws SQLException {
            return new Device(
                    row.getString("id"),
                    row.getString("client"),
                    new MemberId(row.getString("member")),
                    Stream.of(row.getString("scopes").split(" "))
                            .filter(scope -> !scope.isEmpty())
                            .collect(Collectors.toSet()),
                    Instant.ofEpochSecond(row.getLong("since")));
        }
    }

    /**
     * A refresh token that may be used.
     *
     * @param hash by which it is known here
     */
    record Ticket(Device device, String hash, Instant issued, Instant expires) {}

    private record Row(
            String device,
            Instant issued,
            Instant expires,
            @Nullable Instant used) {}

    /** What a refresh token entitles to; null when it does not, or no longer. */
    @Nullable
    Ticket ticket(String token) {
        String hash = hash(token);
        Instant now = clock.instant();
        return database.in(sql -> {
            Row row = sql.one("SELECT * FROM refresh_token WHERE hash = ?", Devices::row, hash);
            if (row == null || !now.isBefore(row.expires())) {
                return null;
            }
            if (row.used() != null && now.isAfter(row.used().plus(GRACE))) {
                signOut(sql, row.device(), now);
                return null;
            }
            Device device = device(sql, row.device());
            return device == null ? null : new Ticket(device, hash, row.issued(), row.expires());
        });
    }

    /** The device of this id, unless it is signed out. */
    @Nullable
    Device find(String id) {
        return database.in(sql -> device(sql, id));
    }

    /**
     * Keeps the next token of a device's chain, and the device if it is new.
     *
     * @param by hash of the token that it is given for; null for the first
     */
    void renew(Device device, String token, Instant expires, @Nullable String by) {
        long now = clock.instant().getEpochSecond();
        database.in(sql -> {
            sql.update(
                    "INSERT OR IGNORE INTO device (id, client, member, scopes, since) VALUES (?, ?, ?, ?, ?)",
                    device.id(),
                    device.client(),
                    device.member().value(),
                    String.join(" ", device.scopes()),
                    device.since().getEpochSecond());
            sql.update(
                    "INSERT OR IGNORE INTO refresh_token (hash, device, issued, expires) VALUES (?, ?, ?, ?)",
                    hash(token),
                    device.id(),
                    now,
                    expires.getEpochSecond());
            if (by != null) {
                sql.update("UPDATE refresh_token SET used = ? WHERE hash = ? AND used IS NULL", now, by);
            }
            return sql.update(
                    "DELETE FROM refresh_token WHERE device = ? AND (expires < ? OR used < ?)",
                    device.id(),
                    now,
                    now - USED_TOKENS_KEPT.toSeconds());
        });
    }

    /** Ends what this id stands for; its access tokens count no more. */
    void signOut(String id) {
        Instant now = clock.instant();
        database.in(sql -> {
            signOut(sql, id, now);
            return null;
        });
    }

    @Override
    public void forget(MemberId member) {
        long now = clock.instant().getEpochSecond();
        List<String> ids = database.in(sql -> {
            List<String> all =
                    sql.all("SELECT id FROM device WHERE member = ?", row -> row.getString("id"), member.value());
            for (String id : all) {
                sql.update("DELETE FROM refresh_token WHERE device = ?", id);
                sql.update(
                        "UPDATE device SET client = '', member = ?, scopes = '', revoked = ? WHERE id = ?",
                        MemberId.SYSTEM.value(),
                        now,
                        id);
            }
            sql.update("DELETE FROM sign_in_code WHERE member = ?", member.value());
            return all;
        });
        ids.forEach(id -> signedOut.put(id, true));
    }

    boolean isSignedOut(String id) {
        return signedOut.getIfPresent(id) != null;
    }

    /** Drops what has been over for so long that nothing can refer to it. */
    void prune() {
        long now = clock.instant().getEpochSecond();
        database.in(sql -> {
            sql.update("DELETE FROM sign_in_code WHERE expires < ?", now - LONGEST_ACCESS.toSeconds());
            sql.update("DELETE FROM refresh_token WHERE expires < ?", now);
            return sql.update("""
                    DELETE FROM device WHERE coalesce(revoked, since) < ?
                    AND NOT EXISTS (SELECT 1 FROM refresh_token WHERE device = device.id)""", now - LONGEST_ACCESS.toSeconds());
        });
    }

    private void signOut(Sql sql, String id, Instant now) throws SQLException {
        signedOut.put(id, true);
        sql.update("""
                INSERT INTO device (id, client, member, scopes, since, revoked) VALUES (?, '', ?, '', ?, ?)
                ON CONFLICT (id) DO UPDATE SET revoked = excluded.revoked""", id, MemberId.SYSTEM.value(), now.getEpochSecond(), now.getEpochSecond());
        sql.update("DELETE FROM refresh_token WHERE device = ?", id);
    }

    private static @Nullable Device device(Sql sql, String id) throws SQLException {
        return sql.one("SELECT * FROM device WHERE id = ? AND revoked IS NULL", Device::of, id);
    }

    private static Row row(ResultSet row) throws SQLException {
        long used = row.getLong("used");
        return new Row(
                row.getString("device"),
                Instant.ofEpochSecond(row.getLong("issued")),
                Instant.ofEpochSecond(row.getLong("expires")),
                used == 0 ? null : Instant.ofEpochSecond(used));
    }

    private String hash(String token) {
        return hashes.text("refresh-token", token);
    }
}
