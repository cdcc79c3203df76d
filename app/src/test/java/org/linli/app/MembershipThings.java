package org.linli.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members, mandates, invitations and organisations in every state that an operation of membership needs. */
final class MembershipThings {
    private final Town town;
    private final Caller member;
    private final Caller staff;

    /**
     * Who does it to which thing.
     *
     * @param id of the thing
     */
    record Act(Caller caller, String id) {}

    /** The member invites, acts for others and is nobody's staff. */
    MembershipThings(Town town, Caller member, Caller staff) {
        this.town = town;
        this.member = member;
        this.staff = staff;
    }

    /** Null for what is no operation of membership on a thing. */
    @Nullable
    Act of(String operation, String organisation) {
        Caller operator = town.operator();
        return switch (operation) {
            case "POST /members/{id}/suspensions" ->
                new Act(operator, town.member().id());
            case "POST /members/{id}/reinstatements" ->
                new Act(operator, suspended().id());
            case "POST /members/{id}/appeals" -> own(suspended());
            case "POST /members/{id}/appeal-decisions" ->
                new Act(staff, appealing().id());
            case "POST /members/{id}/representations" ->
                new Act(operator, town.member().id());
            case "POST /members/{id}/representation-endings" ->
                new Act(operator, representative(organisation).id());
            case "POST /members/{id}/reports" -> own(town.memberWith("VOLUNTEER"));
            case "POST /members/{id}/report-confirmations" ->
                new Act(staff, reported().id());
            case "POST /members/{id}/residencies", "POST /members/{id}/birth-dates" ->
                new Act(staff, town.member().id());
            case "DELETE /members/{id}" -> own(town.member());
            case "POST /members/{id}/erasure-withdrawals" -> own(leaving());
            case "POST /members/{id}/forced-erasures" ->
                new Act(operator, town.member().id());
            case "POST /members/{id}/mandates" -> own(town.member());
            case "POST /mandates/{id}/acceptances", "POST /mandates/{id}/revocations" -> new Act(member, mandate());
            case "POST /invitations/{id}/withdrawals" -> new Act(member, invitation());
            case "POST /organisations/{id}/suspensions",
                    "POST /organisations/{id}/closures",
                    "POST /organisations/{id}/reinstatements" -> new Act(operator, organisation("MERCHANT"));
            case "POST /organisations/{id}/reports" -> party();
            case "POST /organisations/{id}/report-confirmations" -> {
                Act party = party();
                post(
                        party.caller(),
                        "/organisations/" + party.id() + "/reports",
                        Map.of("community", town.community()));
                yield new Act(staff, party.id());
            }
            default -> null;
        };
    }

    /** An open invitation by the member. */
    String invitation() {
        return post(member, "/invitations", Map.of("until", town.inDays(30)));
    }

    /** An organisation of this kind in the community. */
    String organisation(String kind) {
        return post(
                town.operator(),
                "/organisations",
                Map.of("kind", kind, "nameZh", "组织", "nameEn", "organisation", "place", town.community()));
    }

    /** A mandate by somebody new for the member, not accepted yet. */
    String mandate() {
        Caller represented = town.member();
        Map<String, Object> body = new HashMap<>(Map.of(
                "proxy",
                member.id(),
                "scopes",
                List.of("PUBLISH"),
                "channels",
                List.of("APP"),
                "until",
                town.inDays(30)));
        return post(represented, "/members/" + represented.id() + "/mandates", body);
    }

    private Act party() {
        String organisation = organisation("PARTY");
        return new Act(representative(organisation), organisation);
    }

    /** Somebody new who acts for it. */
    Caller representative(String organisation) {
        Caller somebody = town.member();
        Map<String, String> body = Map.of("organisation", organisation, "until", town.inDays(30));
        post(town.operator(), "/members/" + somebody.id() + "/representations", body);
        return somebody;
    }

    private Caller suspended() {
        Caller somebody = town.member();
        Map<String, String> body = Map.of("reason", "UNDER_REVIEW", "note", "没有来");
        post(town.operator(), "/members/" + somebody.id() + "/suspensions", body);
        return somebody;
    }

    private Caller leaving() {
        Caller somebody = town.member();
        Town.accepted(somebody.delete("/members/" + somebody.id(), Map.of()));
        return somebody;
    }

    private Caller appealing() {
        Caller somebody = suspended();
        post(somebody, "/members/" + somebody.id() + "/appeals", Map.of("text", "来了"));
        return somebody;
    }

    private Caller reported() {
        Caller somebody = town.memberWith("VOLUNTEER");
        post(somebody, "/members/" + somebody.id() + "/reports", Map.of("capacity", "VOLUNTEER"));
        return somebody;
    }

    private static Act own(Caller caller) {
        return new Act(caller, caller.id());
    }

    private static String post(Caller by, String path, Map<String, ?> body) {
        return Town.accepted(by.post(path, body)).id();
    }
}
