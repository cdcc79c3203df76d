package org.linli.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.app.Http.Reply;
import org.linli.app.OpenApi.Operation;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.ErasureCommand.RequestErasure;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.metrics.FiguresId;
import org.linli.kernel.metrics.PublicationEvent.FiguresPublished;
import org.linli.kernel.places.PlaceId;
import org.linli.query.History;

/** For every operation somebody who may do it, and a thing with which it can be done. */
final class Scenes {
    private final Town town;
    private final Caller provider;
    private final Caller receiver;
    private final Caller staff;
    private final Caller researcher;
    private final MembershipThings membership;
    private final Map<String, String> open;
    private final LendingScenes lending;
    private final HouseScenes houses;
    private final GivingScenes giving;
    private final TimeBankScenes timeBank;
    private final ReliefScenes relief;
    private final BoardScenes boards;
    private final GiftScenes gifts;
    private final GoodsScenes goods;
    private final VolunteeringScenes volunteering;

    /**
     * Who does it with what.
     *
     * @param id what stands in the address; empty when nothing does
     * @param things that exist, by kind; a key that begins with a quote is a pattern of the body's text
     */
    record Scene(Caller caller, String id, Map<String, String> things) {

        /** The same, where this thing of its kind exists. */
        Scene with(String kind, String thing) {
            Map<String, String> more = new HashMap<>(things);
            more.put(kind, thing);
            return new Scene(caller, id, more);
        }

        /** The same, where this field of the body holds this text; null for no text. */
        Scene saying(String field, @Nullable String text) {
            String name = "\"" + field + "\":";
            return with(name + "\"[^\"]*\"", name + (text == null ? "null" : '"' + text + '"'));
        }

        /** The text with ids of things that exist in place of the description's, which are nobody's. */
        String real(String text) {
            String real = text;
            for (Map.Entry<String, String> thing : things.entrySet()) {
                real = thing.getKey().startsWith("\"")
                        ? real.replaceAll(thing.getKey(), thing.getValue())
                        : real.replace(thing.getKey() + "-00000000000000000000000001", thing.getValue());
            }
            return real;
        }
    }

    Scenes(Town town) {
        this.town = town;
        this.provider = town.member();
        this.receiver = town.member();
        this.staff = town.memberWith("COMMITTEE_STAFF");
        this.researcher = town.memberWith("RESEARCHER");
        this.lending = new LendingScenes(town);
        this.volunteering = new VolunteeringScenes(town, staff);
        this.membership = new MembershipThings(town, provider, staff);
        this.houses = new HouseScenes(town, staff, provider);
        this.open = Map.of(
                "member", provider.id(),
                "invitation", membership.invitation(),
                "organisation", membership.organisation("MERCHANT"),
                "place", town.community(),
                "offer", town.offer(provider).id(),
                "request", town.request(receiver).id());
        this.giving = new GivingScenes(town, membership, staff, open);
        this.timeBank = new TimeBankScenes(town, staff, open);
        this.relief = new ReliefScenes(provider, staff, open);
        this.boards = new BoardScenes(town, membership, provider, staff, open);
        this.gifts = new GiftScenes(town, membership, giving, staff, open);
        this.goods = new GoodsScenes(town, membership, giving, staff, open);
    }

    /** Figures of the month of the descriptions. */
    private Scene published() {
        PlaceId place = new PlaceId(town.community());
        Instant end = Instant.parse("2026-05-31T16:00:00Z");
        town.publish(new History()
                .then(new FiguresPublished(
                        FiguresId.of(place), place, "2026-05", 1, end, 0, List.of(), List.of(), List.of(), List.of())));
        return new Scene(staff, "", Map.of("place", town.community()));
    }

    /** Answered: what is worked out later would move the head. */
    private String inquiry() {
        Map<String, ?> question = Map.of("asOf", town.now().toString(), "purpose", "课题");
        Reply asked = Town.accepted(researcher.post("/metrics/" + town.community() + "/inquiries", question));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> researcher
                        .getAfter(asked, "/members/me/inquiries/" + asked.id())
                        .text()
                        .contains("ANSWERED"));
        return asked.id();
    }

    Scene of(Operation operation) {
        return switch (operation.name()) {
            case "GET /metrics/{place}" -> new Scene(town.operator(), "", Map.of("place", town.community()));
            case "GET /metrics/{place}/tenths" -> published();
            case "POST /metrics/{place}/inquiries" -> new Scene(researcher, "", Map.of("place", town.community()));
            case "GET /members/me/inquiries/{id}" -> new Scene(researcher, inquiry(), open);
            case "POST /places" -> new Scene(town.operator(), "", Map.of("place", town.district()));
            case "POST /members",
                    "GET /erasures",
                    "GET /projections",
                    "POST /projections/{name}/rebuilds",
                    "GET /projections/{name}/dead-letters",
                    "POST /projections/{name}/dead-letter-retries" -> scene(town.operator(), "");
            case "GET /erasures/{id}" -> scene(town.operator(), leaving());
            case "POST /organisations" -> scene(staff, "");
            case "GET /organisations/{id}" -> scene(receiver, membership.organisation("CHARITY"));
            case "POST /places/{id}/services" -> scene(town.operator(), houses.centre());
            case "POST /house-standards" -> scene(town.operator(), "");
            case "POST /houses", "POST /houses/{id}/keepers" -> houses.kept(open);
            case "POST /houses/{id}/inspections", "POST /houses/{id}/hours" -> houses.registered(open);
            case "POST /houses/{id}/openings" -> houses.inspected(open);
            case "POST /houses/{id}/suspensions", "GET /houses/{id}" -> houses.opened(open);
            case "POST /houses/{id}/bookings" -> houses.bookable(open);
            case "POST /houses/{id}/bookings/{booking}/cancellations" -> houses.booked(open);
            case "POST /houses/{id}/bookings/{booking}/attendances" -> houses.begun(open);
            case "POST /places/{id}/resident-counts" -> scene(town.operator(), town.community());
            case "POST /members/{id}/verifications" -> scene(town.operator(), town.registered());
            case "POST /members/{id}/sign-in-codes" ->
                scene(staff, town.member().id());
            case "POST /members/{id}/roles" ->
                scene(town.operator(), town.member().id());
            case "POST /members/{id}/role-revocations" -> scene(town.operator(), volunteer());
            case "POST /offers", "POST /requests" ->
                scene(membership.representative(open.getOrDefault("organisation", "")), "");
            case "GET /offers/{id}", "POST /offers/{id}/revisions", "POST /offers/{id}/withdrawals" ->
                scene(provider, town.offer(provider).id());
            case "GET /requests/{id}", "POST /requests/{id}/revisions", "POST /requests/{id}/withdrawals" ->
                scene(receiver, town.request(receiver).id());
            case "GET /offers/{id}/suggestions", "POST /offers/{id}/suggestions" ->
                scene(provider, suggested("/offers/", town.offer(provider).id()));
            case "GET /requests/{id}/suggestions", "POST /requests/{id}/suggestions" ->
                scene(receiver, suggested("/requests/", town.request(receiver).id()));
            case "GET /suggestion-quality" -> scene(town.operator(), "");
            case "GET /exchanges/{id}", "POST /exchanges/{id}/cancellations", "POST /exchanges/{id}/agreements" ->
                scene(receiver, proposed());
            case "GET /exchanges/{id}/contact", "POST /exchanges/{id}/starts", "POST /exchanges/{id}/completions" ->
                scene(provider, agreed());
            case "POST /exchanges/{id}/confirmations", "POST /exchanges/{id}/disputes" -> scene(receiver, done());
            case "POST /exchanges/{id}/resolutions", "POST /exchanges/{id}/mediations" -> scene(staff, disputed());
            case "POST /exchanges/{id}/statements" -> scene(receiver, disputed());
            case "POST /exchanges/{id}/settlements" -> scene(staff, mediated());
            case "POST /exchanges/{id}/settlement-acceptances" -> scene(receiver, settlement());
            case "POST /exchanges/{id}/appeals" -> scene(receiver, decided());
            case "POST /exchanges/{id}/corrections", "POST /exchanges/{id}/reviews" -> scene(receiver, confirmed());
            case "POST /exchanges/{id}/correction-agreements" -> scene(receiver, correction());
            case "POST /exchanges/{id}/voids" -> scene(staff, confirmed());
            case "GET /trails/members/{id}" -> scene(receiver, receiver.id());
            case "GET /trails/places/{id}" -> scene(staff, town.community());
            case "GET /trails/organisations/{id}" -> scene(staff, membership.organisation("MERCHANT"));
            case "GET /disputes" -> scene(staff, "");
            case "POST /offers/{id}/waiting-entries" -> scene(town.member(), lending.takenOffer());
            case "POST /requests/{id}/waiting-entries" -> scene(town.member(), lending.takenRequest());
            case "POST /offers/{id}/waiting-exits", "GET /offers/{id}/waiting" ->
                scene(receiver, lending.waitedFor(receiver, "/offers/", lending.takenOffer()));
            case "POST /requests/{id}/waiting-exits", "GET /requests/{id}/waiting" ->
                scene(provider, lending.waitedFor(provider, "/requests/", lending.takenRequest()));
            case "GET /items/{id}", "POST /items/{id}/revisions", "POST /items/{id}/retirements" ->
                scene(provider, lending.item(provider));
            case "POST /items/{id}/loans" -> borrower(borrower -> lending.item(provider));
            case "POST /items/{id}/waiting-entries" -> scene(receiver, lending.reservedItem(provider));
            case "POST /items/{id}/waiting-exits" ->
                scene(receiver, lending.waitedFor(receiver, "/items/", lending.reservedItem(provider)));
            case "GET /loans/{id}",
                    "GET /loans/{id}/contact",
                    "POST /loans/{id}/cancellations",
                    "POST /loans/{id}/hand-overs" -> borrower(borrower -> lending.reserved(provider, borrower));
            case "POST /loans/{id}/acceptances" -> scene(provider, lending.asked(provider, town.member()));
            case "POST /loans/{id}/extensions" -> borrower(borrower -> lending.out(provider, borrower));
            case "POST /loans/{id}/returns" -> scene(provider, lending.out(provider, town.member()));
            case "POST /loans/{id}/hand-over-denials" -> borrower(borrower -> lending.handedOver(provider, borrower));
            case "POST /actions" ->
                volunteering.postable(
                        membership.representative(open.getOrDefault("organisation", "")), houses.house(), open);
            case "POST /actions/{id}/cancellations", "GET /actions/{id}" -> scene(staff, volunteering.action());
            case "POST /actions/{id}/sign-ups" -> scene(town.member(), volunteering.action());
            case "GET /actions/{id}/attendance" -> scene(staff, volunteering.signedUp(town.member()));
            case "GET /houses/{id}/venue-code" -> houses.shown(open);
            case "POST /actions/{id}/check-ins" -> volunteering.comable(houses.house(), open);
            case "POST /actions/{id}/check-outs" -> volunteering.leavable(houses.house(), open);
            case "POST /actions/{id}/attestations",
                    "POST /actions/{id}/hour-rejections",
                    "POST /actions/{id}/no-shows",
                    "POST /actions/{id}/backfills" -> volunteering.recordable(open);
            case "POST /actions/{id}/hour-corrections" -> volunteering.correctable(open);
            case "POST /actions/{id}/backfill-approvals", "POST /actions/{id}/backfill-rejections" ->
                volunteering.approvable(open);
            case "POST /organisations/{id}/certificates" ->
                volunteering.certifiable(new OrganisationId(open.getOrDefault("organisation", "")), open);
            case "POST /places/{id}/certificates" -> volunteering.certifiable(null, open);
            case "GET /volunteer-anomalies" -> scene(staff, "");
            case "GET /places/{id}/certificates" -> scene(staff, town.community());
            case "GET /organisations/{id}/certificates" -> scene(staff, open.getOrDefault("organisation", ""));
            case "GET /certificates/{issuer}/{number}" -> volunteering.certified(open);
            case "POST /actions/{id}/withdrawals" -> borrower(volunteering::signedUp);
            case "POST /loans/{id}/return-denials" -> scene(provider, lending.back(provider, town.member()));
            default ->
                Stream.of(
                                giving.of(operation.name()),
                                relief.of(operation.name()),
                                boards.of(operation.name()),
                                timeBank.of(operation.name()),
                                gifts.of(operation.name()),
                                goods.of(operation.name()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> ofMembership(operation));
        };
    }

    /** Somebody who wishes to be erased. */
    private String leaving() {
        MemberId member = new MemberId(town.member().id());
        town.serving().bean(Commands.class).send(new RequestErasure(member, List.of()), Sender.of(member, Channel.APP));
        return member.value();
    }

    private Scene ofMembership(Operation operation) {
        MembershipThings.Act act = membership.of(operation.name(), open.getOrDefault("organisation", ""));
        if (act == null && operation.path().contains("{")) {
            throw new AssertionError("no scene for " + operation.name());
        }
        return act == null ? scene(provider, "") : scene(act.caller(), act.id());
    }

    private Scene scene(Caller caller, String id) {
        return new Scene(caller, id, open);
    }

    /** Somebody who has borrowed nothing else. */
    private Scene borrower(Function<Caller, String> thing) {
        Caller borrower = town.member();
        return scene(borrower, thing.apply(borrower));
    }

    private String suggested(String path, String id) {
        Caller owner = path.startsWith("/offers") ? provider : receiver;
        Town.accepted(owner.post(path + id + "/suggestions", Map.of()));
        return id;
    }

    private String volunteer() {
        return town.memberWith("VOLUNTEER", town.community()).id();
    }

    private String proposed() {
        return Town.accepted(provider.post(
                        "/exchanges", Map.of("request", town.request(receiver).id())))
                .id();
    }

    private String agreed() {
        return town.agreed(
                provider,
                receiver,
                town.offer(provider).id(),
                town.request(receiver).id());
    }

    private String done() {
        String exchange = agreed();
        Town.accepted(provider.post("/exchanges/" + exchange + "/completions", Map.of("minutes", 90)));
        return exchange;
    }

    private String disputed() {
        String exchange = done();
        Town.accepted(receiver.post("/exchanges/" + exchange + "/disputes", Map.of("reason", "没有来")));
        return exchange;
    }

    private String mediated() {
        return after(disputed(), staff, "mediations", Map.of());
    }

    /** What the description's example accepts. */
    private String settlement() {
        return after(mediated(), staff, "settlements", Map.of("minutes", 30));
    }

    private String decided() {
        return after(disputed(), staff, "resolutions", Map.of("upheld", false));
    }

    private String confirmed() {
        return after(done(), receiver, "confirmations", Map.of("minutes", 90));
    }

    /** What the description's example agrees to. */
    private String correction() {
        return after(confirmed(), provider, "corrections", Map.of("minutes", 45));
    }

    private static String after(String exchange, Caller by, String fact, Map<String, ?> body) {
        Town.accepted(by.post("/exchanges/" + exchange + "/" + fact, body));
        return exchange;
    }
}
