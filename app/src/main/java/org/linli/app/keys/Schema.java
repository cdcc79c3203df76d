package org.linli.app.keys;

import java.util.List;

/** The tables of the key database. */
final class Schema {
    static final List<String> STATEMENTS = List.of(
            "CREATE TABLE master_check (wrapped BLOB NOT NULL) STRICT",
            // a destroyed key keeps its row, without the key: it is erased, not unknown
            """
            CREATE TABLE data_key (
                id TEXT PRIMARY KEY, subject TEXT NOT NULL, category TEXT NOT NULL, incarnation INTEGER NOT NULL,
                wrapped BLOB, UNIQUE (subject, category, incarnation)) STRICT""",
            "CREATE TABLE erased_subject (subject TEXT PRIMARY KEY) STRICT",
            "CREATE TABLE secret (purpose TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT",
            """
            CREATE TABLE identity_claim (
                identity TEXT PRIMARY KEY, member TEXT NOT NULL, since INTEGER NOT NULL,
                confirmed INTEGER NOT NULL DEFAULT 0) STRICT""",
            "CREATE INDEX claim_by_member ON identity_claim (member)",
            "CREATE INDEX pending_claim ON identity_claim (since) WHERE confirmed = 0");

    private Schema() {}
}
