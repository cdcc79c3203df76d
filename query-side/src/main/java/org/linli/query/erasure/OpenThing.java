package org.linli.query.erasure;

import org.jspecify.annotations.Nullable;

/**
 * Something that a member has with others or has put up, and that is not over.
 *
 * @param id of the thing; of a place in a line, what is waited for
 * @param within the house of a booking; null for everything else
 * @param binds true when others rely on it, so that a member who wishes to leave is told to settle it first
 * @param closes true when it can be closed without the member; a house that is closed already cannot
 */
public record OpenThing(Kind kind, String id, @Nullable String within, boolean binds, boolean closes) {

    /** What kind of thing it is. */
    public enum Kind {
        EXCHANGE,
        LOAN,
        /** A sharing house that the member keeps. */
        HOUSE,
        LISTING,
        /** Something that the member lends. */
        ITEM,
        /** A place in the line for somebody's listing. */
        LISTING_LINE,
        /** A place in the line for somebody's item. */
        ITEM_LINE,
        BOOKING,
        /** A place in a volunteer action, or one waited for, of which nothing is recorded yet. */
        SERVICE,
        /** On either side. */
        MANDATE,
        /** Hours that are held or owed. */
        TIME_ACCOUNT,
        /** An application for relief that is not decided. */
        RELIEF,
        /** One that the member answers for, or that tells of them. */
        CAMPAIGN,
        /** A promise to give money to a campaign. */
        PLEDGE,
        /** A promise to give things to a campaign. */
        GOODS
    }

    static OpenThing of(Kind kind, String id, boolean binds) {
        return new OpenThing(kind, id, null, binds, true);
    }
}
