package org.linli.web;

import static org.linli.kernel.membership.Role.AUDITOR;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.HOUSE_KEEPER;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;
import static org.linli.kernel.membership.Role.RESEARCHER;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;
import static org.linli.web.Who.ANYONE;
import static org.linli.web.Who.MEMBER;
import static org.linli.web.Who.OWNER;
import static org.linli.web.Who.SIDE;
import static org.linli.web.Who.only;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/** Who may do what. What no row allows is refused, and a row or a handler without its counterpart stops the start. */
public record RoleTable(List<Row> rows) {

    /** What a node that takes commands serves. */
    public static final RoleTable COMMANDS = new RoleTable(List.of(
            post("/members", only(COMMITTEE_STAFF, OPERATOR), "register a member"),
            post(
                    "/members/{id}/verifications",
                    only(COMMITTEE_STAFF, OPERATOR),
                    "record that an identity was verified"),
            post("/members/{id}/roles", only(COMMITTEE_STAFF, ORGANISATION_REVIEWER, OPERATOR), "grant a role"),
            post(
                    "/members/{id}/role-revocations",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER, OPERATOR),
                    "revoke a role"),
            post(
                    "/members/{id}/sign-in-codes",
                    only(COMMITTEE_STAFF, OPERATOR),
                    "give somebody a code to sign in with"),
            post("/members/{id}/suspensions", only(COMMITTEE_STAFF, OPERATOR), "suspend a member"),
            post("/members/{id}/reinstatements", only(COMMITTEE_STAFF, OPERATOR), "lift a suspension"),
            post("/members/{id}/appeals", OWNER, "appeal against one's own suspension"),
            post("/members/{id}/appeal-decisions", only(COMMITTEE_STAFF, OPERATOR), "decide such an appeal"),
            post(
                    "/members/{id}/representations",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER, OPERATOR),
                    "make a member act for an organisation"),
            post(
                    "/members/{id}/representation-endings",
                    OWNER.or(COMMITTEE_STAFF, ORGANISATION_REVIEWER, OPERATOR),
                    "end that"),
            post("/members/{id}/reports", OWNER, "report to one's community"),
            post(
                    "/members/{id}/report-confirmations",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "confirm such a report"),
            post(
                    "/members/{id}/residencies",
                    only(COMMITTEE_STAFF, OPERATOR),
                    "record whether a household is registered where a member lives"),
            post("/members/{id}/birth-dates", only(COMMITTEE_STAFF, OPERATOR), "record when a member was born"),
            delete("/members/{id}", OWNER, "ask that everything personal of oneself be erased"),
            post("/members/{id}/erasure-withdrawals", OWNER, "withdraw that"),
            post("/members/{id}/forced-erasures", only(OPERATOR), "order that a member be erased at once"),
            post("/members/{id}/mandates", OWNER.or(COMMITTEE_STAFF), "appoint a proxy"),
            post("/mandates/{id}/acceptances", SIDE, "agree to act as the proxy"),
            post("/mandates/{id}/revocations", SIDE.or(COMMITTEE_STAFF, OPERATOR), "end a mandate"),
            post("/invitations", MEMBER, "invite somebody"),
            post("/invitations/{id}/withdrawals", OWNER, "take an invitation back"),
            post("/organisations", only(COMMITTEE_STAFF, OPERATOR), "register an organisation"),
            post("/organisations/{id}/suspensions", only(COMMITTEE_STAFF, OPERATOR), "suspend an organisation"),
            post("/organisations/{id}/reinstatements", only(COMMITTEE_STAFF, OPERATOR), "end that"),
            post("/organisations/{id}/closures", only(COMMITTEE_STAFF, OPERATOR), "close an organisation"),
            post("/organisations/{id}/reports", OWNER, "report a party organisation to its community"),
            post(
                    "/organisations/{id}/report-confirmations",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "confirm such a report"),
            post("/places", only(OPERATOR), "establish a place"),
            post("/places/{id}/resident-counts", only(COMMITTEE_STAFF, OPERATOR), "record how many people live there"),
            post("/places/{id}/services", only(COMMITTEE_STAFF, OPERATOR), "say what a service centre offers and when"),
            post("/house-standards", only(OPERATOR), "publish the standard of sharing houses"),
            post("/houses", only(COMMITTEE_STAFF, OPERATOR), "register a sharing house"),
            post("/houses/{id}/keepers", only(COMMITTEE_STAFF, OPERATOR), "give a house another keeper"),
            post(
                    "/houses/{id}/inspections",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER, OPERATOR),
                    "record an inspection of a house that one does not keep"),
            post("/houses/{id}/openings", only(COMMITTEE_STAFF), "open a house"),
            post("/houses/{id}/suspensions", only(COMMITTEE_STAFF, HOUSE_KEEPER), "close a house for the time being"),
            post("/houses/{id}/hours", only(COMMITTEE_STAFF, HOUSE_KEEPER), "say when a house is open"),
            post("/houses/{id}/bookings", MEMBER, "book a house"),
            post(
                    "/houses/{id}/bookings/{booking}/cancellations",
                    OWNER.or(COMMITTEE_STAFF, HOUSE_KEEPER),
                    "call a booking off"),
            post(
                    "/houses/{id}/bookings/{booking}/attendances",
                    only(COMMITTEE_STAFF, HOUSE_KEEPER),
                    "say who came to a booking"),
            post("/offers", MEMBER, "publish an offer"),
            post("/offers/{id}/revisions", OWNER, "revise an offer"),
            post("/offers/{id}/withdrawals", OWNER.or(COMMITTEE_STAFF), "withdraw an offer"),
            post("/requests", MEMBER, "publish a request"),
            post("/requests/{id}/revisions", OWNER, "revise a request"),
            post("/requests/{id}/withdrawals", OWNER.or(COMMITTEE_STAFF), "withdraw a request"),
            post("/offers/{id}/waiting-entries", MEMBER, "wait for an offer"),
            post("/offers/{id}/waiting-exits", MEMBER, "wait for an offer no longer"),
            post("/requests/{id}/waiting-entries", MEMBER, "wait for a request"),
            post("/requests/{id}/waiting-exits", MEMBER, "wait for a request no longer"),
            post("/items", MEMBER, "register an item to lend"),
            post("/items/{id}/revisions", OWNER, "revise an item"),
            post("/items/{id}/retirements", OWNER, "lend an item no more"),
            post("/items/{id}/waiting-entries", MEMBER, "wait for an item"),
            post("/items/{id}/waiting-exits", MEMBER, "wait for an item no longer"),
            post("/items/{id}/loans", MEMBER, "reserve an item"),
            post("/loans/{id}/acceptances", OWNER.or(HOUSE_KEEPER), "accept a loan"),
            post("/loans/{id}/cancellations", SIDE.or(HOUSE_KEEPER), "decline a loan or call it off"),
            post("/loans/{id}/extensions", SIDE.or(HOUSE_KEEPER), "extend a loan"),
            post("/loans/{id}/hand-overs", SIDE.or(HOUSE_KEEPER), "say that an item was handed over"),
            post("/loans/{id}/hand-over-denials", SIDE, "say that it was not"),
            post("/loans/{id}/returns", SIDE.or(HOUSE_KEEPER), "say that an item is back"),
            post("/loans/{id}/return-denials", OWNER.or(HOUSE_KEEPER), "say that it is not"),
            post(
                    "/offers/{id}/suggestions",
                    OWNER.or(COMMITTEE_STAFF),
                    "look for the requests that an offer answers best"),
            post(
                    "/requests/{id}/suggestions",
                    OWNER.or(COMMITTEE_STAFF),
                    "look for the offers that answer a request best"),
            post("/pools/{id}/gifts", MEMBER, "give hours of one's own to a community's pool"),
            post("/pools/{id}/grants", only(COMMITTEE_STAFF), "grant somebody in need hours of the pool"),
            post("/pools/{id}/clearings", only(COMMITTEE_STAFF), "ask another community to clear hours"),
            post(
                    "/pools/{id}/clearings/{clearing}/agreements",
                    only(COMMITTEE_STAFF),
                    "agree to that for the other side"),
            post("/pools/{id}/clearings/{clearing}/refusals", only(COMMITTEE_STAFF), "decline it or take it back"),
            post("/exchanges", MEMBER, "propose an exchange"),
            post("/exchanges/{id}/agreements", SIDE, "agree to an exchange"),
            post("/exchanges/{id}/starts", SIDE, "say that it has begun"),
            post("/exchanges/{id}/completions", SIDE, "say that the help was given"),
            post("/exchanges/{id}/confirmations", SIDE, "confirm that the help was received"),
            post("/exchanges/{id}/disputes", SIDE, "dispute what was said to be given"),
            post("/exchanges/{id}/cancellations", SIDE, "call an exchange off"),
            post("/exchanges/{id}/mediations", only(COMMITTEE_STAFF), "take a dispute on"),
            post("/exchanges/{id}/statements", SIDE, "say how it was"),
            post("/exchanges/{id}/settlements", only(COMMITTEE_STAFF), "propose a settlement"),
            post("/exchanges/{id}/settlement-acceptances", SIDE, "accept a settlement"),
            post("/exchanges/{id}/resolutions", only(COMMITTEE_STAFF), "decide a dispute"),
            post("/exchanges/{id}/appeals", SIDE, "appeal against a decision"),
            post("/exchanges/{id}/corrections", SIDE.or(COMMITTEE_STAFF), "correct what an exchange counts"),
            post("/exchanges/{id}/correction-agreements", SIDE, "agree to a correction"),
            post("/exchanges/{id}/voids", only(COMMITTEE_STAFF), "have an exchange count for nothing"),
            post("/exchanges/{id}/reviews", SIDE, "review the other side"),
            post("/actions", MEMBER, "ask for volunteers, as committee staff or for an organisation"),
            post("/actions/{id}/cancellations", OWNER.or(COMMITTEE_STAFF), "call an action off"),
            post("/actions/{id}/sign-ups", MEMBER, "sign up for an action"),
            post("/actions/{id}/withdrawals", MEMBER, "withdraw from an action"),
            post("/actions/{id}/check-ins", MEMBER, "come to an action"),
            post("/actions/{id}/check-outs", MEMBER, "leave it"),
            post("/actions/{id}/attestations", OWNER.or(COMMITTEE_STAFF), "attest how long somebody else was there"),
            post(
                    "/actions/{id}/hour-rejections",
                    OWNER.or(COMMITTEE_STAFF),
                    "say that a volunteer's time does not count"),
            post("/actions/{id}/no-shows", OWNER.or(COMMITTEE_STAFF), "record that a volunteer did not come"),
            post("/actions/{id}/hour-corrections", OWNER.or(COMMITTEE_STAFF), "correct what counts"),
            post("/actions/{id}/backfills", OWNER.or(COMMITTEE_STAFF), "enter hours later"),
            post(
                    "/actions/{id}/backfill-approvals",
                    OWNER.or(COMMITTEE_STAFF),
                    "approve what somebody else entered later"),
            post("/actions/{id}/backfill-rejections", OWNER.or(COMMITTEE_STAFF), "reject it"),
            post(
                    "/organisations/{id}/certificates",
                    OWNER.or(COMMITTEE_STAFF),
                    "certify somebody's hours for an organisation"),
            post("/places/{id}/certificates", only(COMMITTEE_STAFF), "certify somebody's hours for the committee"),
            post("/campaigns", MEMBER, "propose a campaign"),
            post("/campaigns/{id}/revisions", OWNER, "change what a campaign promises or tells"),
            post("/campaigns/{id}/vettings", only(VETTING_OFFICER), "find that a campaign may be published"),
            post("/campaigns/{id}/rejections", only(VETTING_OFFICER), "find what stands against a campaign"),
            post("/campaigns/{id}/launches", OWNER, "publish a campaign"),
            post("/campaigns/{id}/consents", OWNER.or(COMMITTEE_STAFF), "record the beneficiary's consent"),
            post("/campaigns/{id}/consent-withdrawals", OWNER.or(COMMITTEE_STAFF), "take the consent back"),
            post("/campaigns/{id}/closures", OWNER, "close a campaign"),
            post("/reliefs", MEMBER, "apply for relief, for oneself or as staff for somebody in need"),
            post("/campaigns/{id}/donations", MEMBER, "promise a donation, for oneself or an organisation"),
            post("/donations/{id}/withdrawals", OWNER, "take such a promise back"),
            post("/donations/{id}/receipts", MEMBER, "record, as staff or for the campaign's owner, that it came in"),
            post("/donations/{id}/refund-requests", OWNER, "want one's donation back"),
            post("/donations/{id}/returns", MEMBER, "record, as staff or for the campaign's owner, that it went back"),
            post("/campaigns/{id}/goods", MEMBER, "promise things, for oneself or an organisation"),
            post("/goods/{id}/withdrawals", OWNER, "take such a promise back, or want the things back"),
            post("/goods/{id}/receipts", MEMBER, "record, as staff or for the campaign's owner, that they came"),
            post("/goods/{id}/returns", MEMBER, "record, likewise, that they went back"),
            post("/goods/{id}/hand-overs", MEMBER, "record, likewise, that they were handed over"),
            post(
                    "/goods/{id}/hand-over-confirmations",
                    SIDE.or(COMMITTEE_STAFF),
                    "confirm as the other side that they were got"),
            post("/goods/{id}/hand-over-denials", SIDE.or(COMMITTEE_STAFF), "say that they were not handed over"),
            post("/campaigns/{id}/sales", MEMBER, "declare, as staff or for the campaign's owner, a charity sale"),
            post("/sales/{id}/cancellations", MEMBER, "call it off, likewise"),
            post("/sales/{id}/counts", MEMBER, "say, likewise, what was taken in"),
            post("/sales/{id}/recounts", MEMBER, "clear up, likewise, a difference between two counts"),
            post("/sales/{id}/settlements", MEMBER, "offer takings anew, likewise, that were not taken in"),
            post("/sales/{id}/hand-offs", MEMBER, "record, likewise, that they went where the surplus plan says"),
            post("/reliefs/{id}/grants", only(COMMITTEE_STAFF), "grant relief"),
            post("/reliefs/{id}/refusals", only(COMMITTEE_STAFF), "refuse relief"),
            post("/reliefs/{id}/withdrawals", OWNER.or(COMMITTEE_STAFF), "take an application for relief back"),
            post("/campaigns/{id}/disbursements", OWNER, "request a pay-out"),
            post(
                    "/campaigns/{id}/disbursements/{disbursement}/approvals",
                    OWNER.or(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "approve a pay-out"),
            post(
                    "/campaigns/{id}/disbursements/{disbursement}/payments",
                    OWNER.or(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "record that it was paid"),
            post("/campaigns/{id}/disbursements/{disbursement}/cancellations", OWNER, "take the request for it back"),
            post("/campaigns/{id}/disbursements/{disbursement}/disclosures", OWNER, "disclose how it was used"),
            post("/campaigns/{id}/disbursements/{disbursement}/objections", MEMBER, "object to a pay-out"),
            post(
                    "/campaigns/{id}/disbursements/{disbursement}/objection-decisions",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER, VETTING_OFFICER),
                    "decide an objection"),
            post("/metrics/{place}/inquiries", only(RESEARCHER), "ask for figures as of an instant"),
            post("/board-rules", only(OPERATOR), "publish the rules of boards"),
            post("/members/{id}/board-appearances", OWNER, "choose how one appears on boards"),
            post("/members/{id}/alias-removals", only(COMMITTEE_STAFF, OPERATOR), "take an alias on boards away"),
            post("/assessments", only(COMMITTEE_STAFF, ORGANISATION_REVIEWER), "have a board assessed"),
            post("/assessments/{id}/closures", only(COMMITTEE_STAFF, ORGANISATION_REVIEWER), "end that"),
            post("/assessments/{id}/objections", MEMBER, "object to a row of a frozen board"),
            post(
                    "/assessments/{id}/objection-decisions",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "decide on such an objection of somebody else"),
            post(
                    "/assessments/{id}/ring-reviews",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "say whether the exchanges of a closed ring count")));

    /** What a node that answers queries serves. */
    public static final RoleTable QUERIES = new RoleTable(List.of(
            get("/feed", MEMBER, "read the newest offers and requests of a place"),
            get("/search", MEMBER, "find offers and requests by what they say"),
            get("/feed/stream", MEMBER, "follow them as they come"),
            get("/offers/{id}", MEMBER, "read an offer"),
            get("/requests/{id}", MEMBER, "read a request"),
            get("/offers/{id}/waiting", MEMBER, "see where one stands in the line for an offer"),
            get("/requests/{id}/waiting", MEMBER, "see where one stands in the line for a request"),
            get("/items", MEMBER, "see what is lent in a place"),
            get("/items/{id}", MEMBER, "read an item and when it is free"),
            get("/loans/{id}", SIDE.or(HOUSE_KEEPER), "read a loan"),
            get("/offers/{id}/suggestions", OWNER.or(COMMITTEE_STAFF), "read which requests an offer answers best"),
            get("/requests/{id}/suggestions", OWNER.or(COMMITTEE_STAFF), "read which offers answer a request best"),
            get("/suggestion-quality", only(RESEARCHER, OPERATOR), "see how good the suggestions were"),
            get("/exchanges/{id}", SIDE.or(COMMITTEE_STAFF), "read an exchange"),
            get("/exchanges/{id}/contact", SIDE, "read how to reach the other side of an exchange"),
            get("/loans/{id}/contact", SIDE, "read how to reach the other side of a loan"),
            get("/disputes", only(COMMITTEE_STAFF), "see the open disputes of a place"),
            get("/leaderboards", MEMBER, "see who helps most"),
            get("/leaderboards/evidence", MEMBER, "see what a position on a board is made of"),
            get(
                    "/leaderboards/rings",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "see which closed rings are held back, and why"),
            get("/members/me/boards", MEMBER, "see where oneself stands, and why"),
            get(
                    "/organisations/{id}/leaderboard",
                    only(ORGANISATION_REVIEWER),
                    "see what the party members of one's organisation did"),
            get(
                    "/organisations/{id}/leaderboard/evidence",
                    only(ORGANISATION_REVIEWER),
                    "see what a position there is made of"),
            get(
                    "/organisations/{id}/leaderboard/rings",
                    only(ORGANISATION_REVIEWER),
                    "see which closed rings are held back there"),
            get(
                    "/organisations/{id}/mobilisation",
                    only(ORGANISATION_REVIEWER),
                    "see whom the party members of one's organisation brought in"),
            get(
                    "/organisations/{id}/mobilisation/nodes",
                    only(ORGANISATION_REVIEWER),
                    "see each of them, and why they hang on whom"),
            get("/assessments", MEMBER, "list the boards of a place that are assessed"),
            get("/assessments/{id}", MEMBER, "see how far the assessment of a board has come"),
            get("/needs/unmet", MEMBER, "see what nobody has offered yet"),
            get("/places", MEMBER, "list the places"),
            get("/organisations", MEMBER, "list the organisations of a place"),
            get("/organisations/{id}", MEMBER, "read an organisation"),
            get("/houses", MEMBER, "list the sharing houses of a place"),
            get("/houses/{id}", MEMBER, "read a sharing house and its free times"),
            get("/houses/{id}/venue-code", only(HOUSE_KEEPER), "read the code that a house one keeps shows now"),
            get("/house-standards", MEMBER, "read the standard of sharing houses"),
            get("/actions", MEMBER, "see for what volunteers are wanted in a place"),
            get("/actions/{id}", MEMBER, "read an action and where one stands"),
            get("/members/me/time-account", MEMBER, "see how many hours one holds, and where they came from"),
            get("/pools/{id}", MEMBER, "see how many hours a community's pool holds"),
            get("/pools/{id}/clearings", only(COMMITTEE_STAFF), "see what is to be cleared with other communities"),
            get("/pools/{id}/grants", only(COMMITTEE_STAFF), "see who was granted hours and why"),
            get("/time-bank/check", only(AUDITOR, OPERATOR), "check the books of the time bank"),
            get("/actions/{id}/attendance", OWNER.or(COMMITTEE_STAFF), "read who came to an action and what counts"),
            get("/members/me/services", MEMBER, "read what one did as a volunteer"),
            get("/members/me/service-totals", MEMBER, "read how many hours of one's own count, by source"),
            get("/volunteer-hours", MEMBER, "read the hours of volunteering of a place by month"),
            get(
                    "/volunteer-anomalies",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "see which records of volunteering should be looked at"),
            get("/members/me/certificates", MEMBER, "read the certificates of one's own hours"),
            get("/organisations/{id}/certificates", OWNER.or(COMMITTEE_STAFF), "see what an organisation certified"),
            get("/places/{id}/certificates", only(COMMITTEE_STAFF), "see what a community's committee certified"),
            get("/metrics", ANYONE, "read what each metric means"),
            get("/metrics/{place}", ANYONE, "read the published figures of a place"),
            get("/members/me/inquiries", MEMBER, "read what figures one asked for"),
            get("/members/me/inquiries/{id}", MEMBER, "read the answer to one of them"),
            get(
                    "/metrics/{place}/tenths",
                    only(COMMITTEE_STAFF),
                    "read how people's own figures are spread in a place"),
            get("/members/me/metrics", MEMBER, "read one's own figures"),
            get("/certificates/{issuer}/{number}", ANYONE, "check a certificate of hours that somebody shows"),
            get("/members/me/bookings", MEMBER, "read one's own bookings"),
            get("/members/me/donations", MEMBER, "read one's own donations and their receipts"),
            get("/donations", only(COMMITTEE_STAFF), "see the donations of a place that wait for somebody"),
            get("/donations/{id}", OWNER.or(COMMITTEE_STAFF), "read one donation and its receipt"),
            get("/campaigns/{id}/donations", MEMBER, "read what a campaign received"),
            get("/members/me/kept-campaigns", MEMBER, "see the campaigns one answers for and what waits in them"),
            get("/members/me/kept-campaigns/donations", MEMBER, "see which donations to them wait for somebody"),
            get("/members/me/kept-campaigns/goods", MEMBER, "see which things for them wait for somebody"),
            get("/members/me/kept-campaigns/sales", MEMBER, "see which charity sales for them wait for somebody"),
            get("/sales", only(COMMITTEE_STAFF), "see the charity sales of a place that wait for somebody"),
            get("/members/me/goods", MEMBER, "read which things one gave and what became of them"),
            get("/goods", only(COMMITTEE_STAFF), "see the gifts of things of a place that wait for somebody"),
            get("/goods/{id}", OWNER.or(COMMITTEE_STAFF), "read one gift of things"),
            get("/campaigns/{id}/goods", MEMBER, "read which things a campaign received and what became of them"),
            get("/campaigns/{id}/sales", MEMBER, "list the charity sales of a campaign"),
            get("/sales/{id}", MEMBER, "read a charity sale and what came of it"),
            get("/reliefs", only(COMMITTEE_STAFF), "see the open applications for relief of a place"),
            get("/reliefs/{id}", OWNER.or(COMMITTEE_STAFF), "read an application for relief"),
            get("/members/me/reliefs", MEMBER, "read one's own applications for relief"),
            get("/campaigns", MEMBER, "list the campaigns of a place"),
            get("/campaigns/{id}", MEMBER, "read a campaign, now or as it stood"),
            get("/campaigns/{id}/ledger", MEMBER, "read the public ledger of a campaign"),
            get(
                    "/campaign-tasks",
                    only(COMMITTEE_STAFF, ORGANISATION_REVIEWER, VETTING_OFFICER),
                    "see which campaigns wait for something"),
            get("/giving-totals", MEMBER, "read what was given in a place in a month"),
            get("/categories", MEMBER, "list the categories"),
            get("/members/me", MEMBER, "read what is stored about oneself"),
            get("/members/me/mandates", MEMBER, "see who may act for whom"),
            get("/members/me/statement", MEMBER, "read what others did in one's name, and how to undo it"),
            get("/members/me/readers", MEMBER, "see who was shown one's own data, and what for"),
            get("/members/me/data", MEMBER, "read all that is stored about oneself"),
            get("/members/me/data/schema", MEMBER, "read in which form that is"),
            get(
                    "/trails/members/{id}",
                    MEMBER.or(AUDITOR, COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "read what happened to oneself; as a reviewer there, to a member"),
            get(
                    "/trails/places/{id}",
                    only(AUDITOR, COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "read what happened in a place"),
            get(
                    "/trails/organisations/{id}",
                    only(AUDITOR, COMMITTEE_STAFF, ORGANISATION_REVIEWER),
                    "read what happened to an organisation"),
            get("/erasures", only(OPERATOR), "see who leaves for good and how far each erasure has come"),
            get("/erasures/{id}", only(OPERATOR), "see what an erasure waits for, and its receipt"),
            get("/erasures/signing-key", ANYONE, "read the key that receipts of erasures are verified with"),
            get("/projections", only(OPERATOR), "see how far each view has read"),
            post("/projections/{name}/rebuilds", only(OPERATOR), "rebuild a view from the events"),
            get("/projections/{name}/dead-letters", only(OPERATOR), "see which events a view could not take in"),
            post("/projections/{name}/dead-letter-retries", only(OPERATOR), "try those events again")));

    /** What every node serves. */
    public static final RoleTable EVERYWHERE = new RoleTable(List.of(
            new Row(HttpMethod.GET, "/openapi.json", ANYONE, "read the description of this interface"),
            new Row(HttpMethod.GET, "/actuator/health", ANYONE, "see whether the service is up"),
            new Row(HttpMethod.GET, "/actuator/health/liveness", ANYONE, "see whether the process is alive"),
            new Row(
                    HttpMethod.GET,
                    "/actuator/health/readiness",
                    ANYONE,
                    "see whether the views are near enough to the events"),
            new Row(HttpMethod.GET, "/actuator/prometheus", only(OPERATOR), "read the meters")));

    /** The whole table. */
    public static final RoleTable ALL = COMMANDS.and(QUERIES).and(EVERYWHERE);

    public RoleTable {
        rows = List.copyOf(rows);
    }

    /**
     * One operation.
     *
     * @param path template as in the handler's mapping; how its variables are called does not matter
     * @param does what the operation is for, as a verb phrase
     */
    public record Row(HttpMethod method, String path, Who who, String does) {}

    /** The rows of both, in this order. */
    public RoleTable and(RoleTable other) {
        return new RoleTable(Stream.concat(rows.stream(), other.rows.stream()).toList());
    }

    /** The table for readers. */
    public String markdown() {
        return rows.stream()
                .map(row -> "| `%s %s` | %s | %s |".formatted(row.method, row.path, row.who, row.does))
                .collect(Collectors.joining("\n", "| operation | who may | to do what |\n|---|---|---|\n", "\n"));
    }

    private static Row post(String path, Who who, String does) {
        return new Row(HttpMethod.POST, "/api/v1" + path, who, does);
    }

    private static Row delete(String path, Who who, String does) {
        return new Row(HttpMethod.DELETE, "/api/v1" + path, who, does);
    }

    private static Row get(String path, Who who, String does) {
        return new Row(HttpMethod.GET, "/api/v1" + path, who, does);
    }
}
