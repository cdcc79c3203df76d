package org.linli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** The people and places that every test speaks of. */
public final class Neighbourhood {
    public static final MemberId ANA = member("ana");
    public static final MemberId BEN = member("ben");
    public static final MemberId CUI = member("cui");
    /** Works for the residents' committee where a test says so. */
    public static final MemberId DAN = member("dan");

    public static final PlaceId DISTRICT = place("district");
    public static final PlaceId STREET = place("street");
    public static final PlaceId XINGFU = place("xingfu");
    /** The other community of the same street. */
    public static final PlaceId HEPING = place("heping");

    public static final Location IN_DISTRICT = new Location(List.of(DISTRICT), PlaceKind.DISTRICT);
    public static final Location IN_STREET = new Location(List.of(DISTRICT, STREET), PlaceKind.SUBDISTRICT);
    public static final Location IN_XINGFU = new Location(List.of(DISTRICT, STREET, XINGFU), PlaceKind.COMMUNITY);

    public static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");

    private Neighbourhood() {}

    /** The member of this name. */
    public static MemberId member(String name) {
        return MemberId.of(name.getBytes(UTF_8));
    }

    /** The place of this name. */
    public static PlaceId place(String name) {
        return PlaceId.of(name.getBytes(UTF_8));
    }
}
