package org.linli.query.metrics.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part: a member or an organisation.
 *
 * @param kind what they are
 * @param community where they live or are, numbered from 0; {@link #NOWHERE} where that is not known
 * @param partyMember member of the Party
 * @param volunteer enrolled as one
 * @param floating true for who lives there without being registered there (流动), false for who is registered (户籍), null while it is not known
 * @param registered since when they are members of Linli
 */
public record Party(
        Kind kind,
        int community,
        boolean partyMember,
        boolean volunteer,
        @Nullable Boolean floating,
        Instant registered) {
    /** No community. */
    public static final int NOWHERE = -1;

    /** People, and organisations by what a tie to them gives (Szreter &amp; Woolcock 2004). */
    public enum Kind {
        PERSON,
        /** Residents' committee, branch of the Party, government. */
        PUBLIC,
        /** Merchant, property company. */
        MARKET
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }
}
