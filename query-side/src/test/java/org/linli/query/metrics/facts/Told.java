package org.linli.query.metrics.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventCodec;
import org.linli.kernel.EventMeta;
import org.linli.kernel.LocalText;
import org.linli.kernel.Recorded;
import org.linli.kernel.StoredType;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Residency;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.MemoryKeys;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Suggestion;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.VoidReason;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Shift;
import org.linli.query.metrics.ledger.VectorLedger;
import tools.jackson.databind.JsonNode;

/**
 * What a vector tells, as the product's own events, each stored and read once; who registers after an instant is numbered after the others. An organisation gives by an offer of its own and receives by a
 * request of its own, which whoever represents it published and withdrew long before, so that they are no part of any figure.
 */
final class Told {
    private static final EventCodec CODEC = new EventCodec(new MemoryKeys());
    private static final PlaceId SOMEWHERE = PlaceId.of(bits("somewhere"));
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final List<Recorded<?>> events = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> organisations = new HashSet<>();
    private final Map<String, JsonNode> exchanges = new HashMap<>();
    private final Map<String, MemberId> owners = new HashMap<>();

    Told(JsonNode vector, Instant asOf) {
        vector.path("members")
                .valueStream()
                .sorted(Comparator.comparingInt(member -> isBefore(asOf, member) ? 0 : 1))
                .forEach(this::join);
        Set<String> seen = new HashSet<>();
        vector.path("events")
                .valueStream()
                .filter(event -> seen.add(event.path("eventId").asString()))
                .sorted(Comparator.comparingInt(VectorLedger::rank).thenComparing(VectorLedger::at))
                .forEach(this::happen);
    }

    private static boolean isBefore(Instant asOf, JsonNode member) {
        return Instant.parse(member.path("registeredAt").asString()).isBefore(asOf);
    }

    List<Recorded<?>> events() {
        return events;
    }

    /** What the member of this number is called. */
    String name(int number) {
        return names.get(number);
    }

    private void join(JsonNode member) {
        Instant at = Instant.parse(member.path("registeredAt").asString());
        String name = member.path("id").asString();
        if (!member.path("type").asString().equals("person")) {
            register(member, name, at);
            return;
        }
        MemberId id = member(name);
        PlaceId community = PlaceId.of(bits(member.path("community").asString()));
        names.add(name);
        tell(name + " joins", at, new MemberRegistered(id, "name", "phone", community));
        Residency residency =
                member.path("resident").asString().equals("floating") ? Residency.FLOATING : Residency.REGISTERED;
        tell(name + " lives there", at, new ResidencyRecorded(id, residency, MemberId.SYSTEM));
        if (!member.path("party").asString().equals("none")) {
            tell(name + " in the Party", at, granted(id, Role.PARTY_MEMBER, at));
        }
        if (member.path("volunteer").asBoolean()) {
            tell(name + " enrolls", at, granted(id, Role.VOLUNTEER, at));
        }
    }

    private void register(JsonNode member, String name, Instant at) {
        OrganisationKind kind = switch (member.path("orgKind").asString()) {
            case "committee" -> OrganisationKind.COMMITTEE;
            case "party_branch" -> OrganisationKind.PARTY;
            case "property" -> OrganisationKind.PROPERTY;
            case "merchant" -> OrganisationKind.MERCHANT;
            default -> throw new IllegalArgumentException(member.toString());
        };
        OrganisationId id = OrganisationId.of(bits(name));
        PlaceId community = PlaceId.of(bits(member.path("community").asString()));
        names.add(name);
        organisations.add(name);
        tell(
                name + " registers",
                at,
                new OrganisationRegistered(id, kind, new LocalText("组织", name), community, null, MemberId.SYSTEM));
        for (Side side : Side.values()) {
            ListingId listing = standing(side, name);
            MemberId by = person(name);
            Terms terms = terms(LONG_AGO);
            tell(listing.value(), LONG_AGO, new ListingPublished(listing, by, community, terms, null, id));
            tell(listing + " ends", LONG_AGO, new ListingWithdrawn(listing, by, WithdrawalReason.MISTAKE));
        }
    }

    private static ListingId standing(Side side, String organisation) {
        return ListingId.of(side, bits(side + " of " + organisation));
    }

    /** Who acts: the member, or whoever represents the organisation, who takes no part of their own. */
    private MemberId person(String name) {
        return organisations.contains(name) ? member("representative of " + name) : member(name);
    }

    private @Nullable ListingId own(Side side, String name) {
        return organisations.contains(name) ? standing(side, name) : null;
    }

    private static RoleGranted granted(MemberId member, Role role, Instant at) {
        return new RoleGranted(member, role, SOMEWHERE, at, at.plus(Duration.ofDays(3_650)), MemberId.SYSTEM);
    }

    private void tell(String id, Instant at, DomainEvent event) {
        EventMeta meta = new EventMeta(
                MemberId.SYSTEM, MemberId.SYSTEM, Channel.IMPORT, SOMEWHERE, at, "vector", "vector", null, null);
        DomainEvent stored = CODEC.decode(StoredType.of(event.getClass()), CODEC.encode(event));
        events.add(new Recorded<>(stored, meta, events.size(), 0, Instant.EPOCH, id, "vector"));
    }

    private void happen(JsonNode event) {
        String id = event.path("eventId").asString();
        Instant at = VectorLedger.at(event);
        switch (event.path("type").asString()) {
            case "EXCHANGE_COMPLETED" -> {
                exchanges.put(event.path("exchangeId").asString(), event);
                tell(id, at, new ExchangeConfirmed(exchange(event), deal(event), minutes(event), false, List.of()));
            }
            case "EXCHANGE_VOIDED" ->
                tell(
                        id,
                        at,
                        new ExchangeVoided(
                                exchange(event),
                                deal(done(event)),
                                new Counted(at, 0, false, List.of()),
                                VoidReason.DOUBLE_ENTRY,
                                MemberId.SYSTEM));
            case "MEMBER_ERASED" -> tell(id, at, new MemberErased(member(event, "member"), ErasureBasis.OWN_REQUEST));
            case "VOLUNTEER_VERIFIED" ->
                tell(id, at, new HoursAttested(shift(id, at), hours(event, at), MemberId.SYSTEM));
            case "ATTENDED" -> tell(id, at, new CheckedOut(shift(id, at), member(event, "member"), 1, 1));
            case "DONATED" ->
                tell(
                        id,
                        at,
                        new DonationBooked(
                                DonationId.of(bits(id)),
                                CampaignId.of(bits("campaign")),
                                member(event, "member"),
                                new Fen(event.path("rmb").asLong() * 100),
                                1));
            case "INVITATION_ACCEPTED" ->
                tell(
                        id,
                        at,
                        new InvitationAccepted(
                                member(event, "inviter"), InvitationId.of(bits(id)), member(event, "invitee")));
            case "REQUEST_CREATED" -> {
                owners.put(event.path("requestId").asString(), member(event, "by"));
                tell(id, at, new ListingPublished(request(event), member(event, "by"), SOMEWHERE, terms(at), null));
            }
            case "REQUEST_WITHDRAWN" ->
                tell(id, at, new ListingWithdrawn(request(event), owner(event), WithdrawalReason.MISTAKE));
            case "MATCH_ACCEPTED" ->
                tell(
                        id,
                        at,
                        new ExchangeAgreed(
                                ExchangeId.of(bits(id)),
                                new Deal(
                                        member(event, "by"),
                                        owner(event),
                                        null,
                                        request(event),
                                        SOMEWHERE,
                                        Kind.GOODS)));
            case "SUGGESTED" -> tell(id, at, suggested(event));
            case "THANKED" -> tell(id, at, review(event, new Rating(3, true, 3)));
            case "RATED" ->
                tell(id, at, review(event, new Rating(event.path("stars").asInt(), false, 3)));
            case "DISPUTE_OPENED" -> tell(id, at, new ExchangeDisputed(disputed(event), dispute(event), null));
            case "DISPUTE_UPHELD" ->
                tell(id, at, new DisputeResolved(disputed(event), dispute(event), true, 0, MemberId.SYSTEM, List.of()));
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private JsonNode done(JsonNode event) {
        return Objects.requireNonNull(exchanges.get(event.path("exchangeId").asString()));
    }

    private Deal deal(JsonNode completed) {
        String provider = completed.path("provider").asString();
        String receiver = completed.path("receiver").asString();
        return new Deal(
                person(provider),
                person(receiver),
                own(Side.OFFER, provider),
                completed.has("requestId") ? request(completed) : own(Side.REQUEST, receiver),
                SOMEWHERE,
                switch (completed.path("kind").asString()) {
                    case "goods" -> Kind.GOODS;
                    case "skills" -> Kind.SKILL;
                    default -> Kind.ACTIVITY;
                });
    }

    /** In the product what is disputed and upheld never counted: it is another exchange of the two. */
    private static ExchangeId disputed(JsonNode event) {
        return ExchangeId.of(bits("dispute of " + event.path("exchangeId").asString()));
    }

    private static Deal dispute(JsonNode event) {
        return new Deal(member(event, "against"), member(event, "by"), null, null, SOMEWHERE, Kind.GOODS);
    }

    private ReviewsRevealed review(JsonNode event, Rating rating) {
        Deal deal = deal(done(event));
        boolean byReceiver = deal.receiver().equals(person(event.path("rater").asString()));
        ExchangeId exchange = exchange(event);
        return new ReviewsRevealed(
                ReviewsId.of(exchange), exchange, deal, byReceiver ? null : rating, byReceiver ? rating : null);
    }

    private SuggestionsShown suggested(JsonNode event) {
        List<Suggestion> rows = event.path("ranked")
                .valueStream()
                .map(each -> new Suggestion(
                        ListingId.of(Side.OFFER, bits("offer of " + each.asString())),
                        member(each.asString()),
                        List.of()))
                .toList();
        return SuggestionsShown.of(request(event), owner(event), owner(event), SOMEWHERE, "vector", 5, rows);
    }

    private static Shift shift(String id, Instant at) {
        return new Shift(ActionId.of(bits(id)), SOMEWHERE, null, at.minus(Duration.ofHours(1)), at);
    }

    private static Hours hours(JsonNode event, Instant at) {
        return new Hours(
                AttestationId.of(bits(event.path("eventId").asString())),
                member(event, "member"),
                LocalDate.ofInstant(at, OpeningHours.ZONE),
                minutes(event),
                HoursSource.SYSTEM);
    }

    private static Terms terms(Instant at) {
        return new Terms(Kind.GOODS, "title", "", List.of("goods"), 1, Urgency.NORMAL, at.plus(Duration.ofDays(300)));
    }

    private static int minutes(JsonNode event) {
        return (int) Math.round(event.path("hours").asDouble() * 60);
    }

    private static ExchangeId exchange(JsonNode event) {
        return ExchangeId.of(bits(event.path("exchangeId").asString()));
    }

    private static ListingId request(JsonNode event) {
        return ListingId.of(Side.REQUEST, bits(event.path("requestId").asString()));
    }

    private MemberId owner(JsonNode event) {
        return Objects.requireNonNull(owners.get(event.path("requestId").asString()));
    }

    private static MemberId member(JsonNode event, String role) {
        return member(event.path(role).asString());
    }

    private static MemberId member(String name) {
        return MemberId.of(bits(name));
    }

    private static byte[] bits(String name) {
        try {
            return Arrays.copyOf(
                    MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
