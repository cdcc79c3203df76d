package org.linli.app.signin;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Hmac;

/** Codes of twelve digits that somebody is given at the desk, each good for one sign-in within a short time. Only their keyed hashes are kept. */
final class SignInCodes implements org.linli.command.membership.SignInCodes {
    private final AccessDatabase database;
    private final Hmac hashes;
    private final Clock clock;
    private final Duration life;

    SignInCodes(AccessDatabase database, Hmac hashes, Clock clock, Duration life) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
        this.life = life;
    }

    @Override
    public Duration life() {
        return life;
    }

    /** Kept once: the same code for a second time, by a command sent again, stays as it is, used or not. */
    @Override
    public Instant keep(String code, MemberId member) {
        long until = clock.instant().plus(life).getEpochSecond();
        return database.in(sql -> {
            sql.update(
                    "INSERT OR IGNORE INTO sign_in_code (hash, member, expires) VALUES (?, ?, ?)",
                    hash(code),
                    member.value(),
                    until);
            return Objects.requireNonNull(sql.one(
                    "SELECT expires FROM sign_in_code WHERE hash = ?",
                    row -> Instant.ofEpochSecond(row.getLong("expires")),
                    hash(code)));
        });
    }

    /** Whom a code was given to; from now on it counts no more. Null when it does not count. Blanks and hyphens in it do not matter. */
    @Nullable
    MemberId redeem(String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{12}")) {
            return null;
        }
        long now = clock.instant().getEpochSecond();
        String hash = hash(code);
        return database.in(sql -> sql.update(
                                "UPDATE sign_in_code SET used = ? WHERE hash = ? AND used IS NULL AND expires > ?",
                                now,
                                hash,
                                now)
                        == 1
                ? sql.one("SELECT member FROM sign_in_code WHERE hash = ?", SignInCodes::member, hash)
                : null);
    }

    private static MemberId member(ResultSet row) throws java.sql.SQLException {
        return new MemberId(row.getString("member"));
    }

    private String hash(String code) {
        return hashes.text("sign-in-code", code);
    }
}
