package org.linli.query.leaderboard;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;

/**
 * What one member did in a community in a month.
 *
 * @param month of Asia/Shanghai, by when the exchange closed or the action began
 * @param deeds by the id of the exchange or of the action
 */
public record Deeds(PlaceId community, Period month, MemberId member, SortedMap<String, Deed> deeds) {

    static Deeds none(PlaceId community, Period month, MemberId member) {
        return new Deeds(community, month, member, new TreeMap<>());
    }

    /** The key of a community's rows in a month. */
    static String key(String community, Period month) {
        return community + ' ' + month;
    }

    static String id(PlaceId community, Period month, MemberId member) {
        return key(community.value(), month) + ' ' + member;
    }

    String id() {
        return id(community, month, member);
    }

    /** Without what answers one of these listings. */
    Deeds without(Set<ListingId> listings) {
        SortedMap<String, Deed> less = new TreeMap<>(deeds);
        less.values().removeIf(deed -> deed.listings().stream().anyMatch(listings::contains));
        return new Deeds(community, month, member, less);
    }

    Deeds with(String source, Deed deed) {
        SortedMap<String, Deed> more = new TreeMap<>(deeds);
        more.put(source, deed);
        return new Deeds(community, month, member, more);
    }
}
