package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Timetable;
import org.linli.kernel.sharing.Urgency;
import org.linli.query.anomalies.Threshold;

/** Who and what the tests of the read side talk about. */
public final class Neighbours {
    public static final MemberId ANA = member(1);
    public static final MemberId BEN = member(2);
    public static final MemberId CAI = member(3);
    public static final MemberId WEN_OF_THE_COMMITTEE = member(9);

    public static final PlaceId DISTRICT = place(1);
    public static final PlaceId SUBDISTRICT = place(2);
    public static final PlaceId NORTH = place(3);
    public static final PlaceId SOUTH = place(4);

    public static final ListingId LADDER = ListingId.of(Side.OFFER, bits(1));
    public static final ListingId SHOPPING = ListingId.of(Side.REQUEST, bits(2));
    public static final ExchangeId EXCHANGE = exchange(1);

    public static final Instant MONDAY = Instant.parse("2026-05-04T01:00:00Z");
    public static final Instant IN_A_WEEK = MONDAY.plus(7, ChronoUnit.DAYS);

    public static final ViewRules RULES = new ViewRules(
            new Timetable(
                    Duration.ofDays(14),
                    List.of(Duration.ofDays(7), Duration.ofDays(2)),
                    Duration.ofDays(14),
                    Duration.ofDays(3),
                    Duration.ofDays(7),
                    Duration.ofDays(14)),
            new BoardRules(0, LocalDate.EPOCH, 100, 100, 50, 50, 5, 80, 14),
            Duration.ofDays(7),
            new Threshold(5, 22, 6, Duration.ofHours(12)));

    private Neighbours() {}

    public static MemberId member(int number) {
        return MemberId.of(bits(number));
    }

    public static PlaceId place(int number) {
        return PlaceId.of(bits(number));
    }

    public static ExchangeId exchange(int number) {
        return ExchangeId.of(bits(number));
    }

    /** The district with one subdistrict and two communities in it. */
    public static PlaceEstablished[] places() {
        return new PlaceEstablished[] {
            established(DISTRICT, PlaceKind.DISTRICT, null, List.of(DISTRICT)),
            established(SUBDISTRICT, PlaceKind.SUBDISTRICT, DISTRICT, List.of(DISTRICT, SUBDISTRICT)),
            established(NORTH, PlaceKind.COMMUNITY, SUBDISTRICT, List.of(DISTRICT, SUBDISTRICT, NORTH)),
            established(SOUTH, PlaceKind.COMMUNITY, SUBDISTRICT, List.of(DISTRICT, SUBDISTRICT, SOUTH))
        };
    }

    /** For longer than any test lasts. */
    public static RoleGranted granted(MemberId member, Role role, PlaceId place) {
        return new RoleGranted(member, role, place, MONDAY, MONDAY.plus(1_000, ChronoUnit.DAYS), MemberId.SYSTEM);
    }

    /** Ana offers her ladder in the north. */
    public static ListingPublished ladderOffered() {
        return new ListingPublished(LADDER, ANA, NORTH, terms("A ladder", "goods.tools", 1, null), "Ana's door");
    }

    /** Ben asks for somebody who does his shopping, in the north. */
    public static ListingPublished shoppingRequested() {
        return new ListingPublished(
                SHOPPING, BEN, NORTH, terms("Shopping", "goods.food", 1, Urgency.HIGH), "Ben's door");
    }

    /** A week long. */
    public static Terms terms(String title, String category, @Nullable Integer quantity, @Nullable Urgency urgency) {
        return new Terms(Kind.GOODS, title, "", List.of(category), quantity, urgency, IN_A_WEEK);
    }

    /** Ana helps Ben, whose request it is. */
    public static Deal anaHelpsBen() {
        return new Deal(ANA, BEN, null, SHOPPING, NORTH, Kind.GOODS);
    }

    private static PlaceEstablished established(
            PlaceId id, PlaceKind kind, @Nullable PlaceId parent, List<PlaceId> within) {
        String name = kind.name() + id.value().substring(30);
        return new PlaceEstablished(id, kind, new LocalText("中" + name, name), parent, within);
    }

    static byte[] bits(int number) {
        byte[] bits = new byte[16];
        bits[14] = (byte) (number >> 8);
        bits[15] = (byte) number;
        return bits;
    }
}
