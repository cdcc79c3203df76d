package org.linli.app;

import java.time.Clock;
import java.time.Duration;
import org.linli.app.keys.SqliteKeyDatabase;
import org.linli.kernel.membership.MemberId;
import org.linli.web.security.TokenIssuer;

/** Tokens for who may read the data folder's keys, whether a server runs or not. Nothing in the folder changes. */
public record LocalTokens(DataFolder folder) {

    /** A token for a member. */
    public String issue(MemberId member, Duration life) {
        try (SqliteKeyDatabase database = open()) {
            return TokenIssuer.embedded(database.keys()::secret, Clock.systemUTC())
                    .issue(member, life);
        }
    }

    /** The operator's member id. */
    public MemberId operator() {
        try (SqliteKeyDatabase database = open()) {
            return Operator.idIn(database.keys());
        }
    }

    private SqliteKeyDatabase open() {
        return SqliteKeyDatabase.openToRead(folder.keys(), folder.masterKey());
    }
}
