package org.linli.app.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.CivilIdentities;

/** Claims as rows; times to the millisecond. */
final class SqliteClaims implements CivilIdentities {
    private final SqliteFile file;

    SqliteClaims(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Claim claim(String identity, MemberId member, Instant at) {
        return file.write(sql -> {
            sql.update(
                    "INSERT OR IGNORE INTO identity_claim (identity, member, since) VALUES (?, ?, ?)",
                    identity,
                    member.value(),
                    at.toEpochMilli());
            return Objects.requireNonNull(
                    sql.one("SELECT * FROM identity_claim WHERE identity = ?", SqliteClaims::claim, identity));
        });
    }

    @Override
    public boolean confirm(String identity, MemberId member) {
        return file.write(sql -> sql.update(
                        "UPDATE identity_claim SET confirmed = 1 WHERE identity = ? AND member = ?",
                        identity,
                        member.value())
                > 0);
    }

    @Override
    public void release(String identity, MemberId member) {
        file.write(sql -> sql.update(
                "DELETE FROM identity_claim WHERE identity = ? AND member = ? AND confirmed = 0",
                identity,
                member.value()));
    }

    @Override
    public List<Claim> unsettled(Instant before) {
        return file.read(sql -> sql.all(
                "SELECT * FROM identity_claim WHERE confirmed = 0 AND since < ? ORDER BY since",
                SqliteClaims::claim,
                before.toEpochMilli()));
    }

    @Override
    public void forget(MemberId member) {
        file.write(sql -> sql.update("DELETE FROM identity_claim WHERE member = ?", member.value()));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("identity"),
                new MemberId(row.getString("member")),
                Instant.ofEpochMilli(row.getLong("since")),
                row.getBoolean("confirmed"));
    }
}
