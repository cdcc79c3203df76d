package org.linli.app;

import static org.linli.app.Town.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.app.Http.Reply;
import org.linli.app.Scenes.Scene;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.Vacancy;
import org.linli.kernel.volunteering.VenueCodes;
import org.linli.query.History;
import tools.jackson.databind.JsonNode;

/** Volunteer actions, each as far as somebody needs it. */
final class VolunteeringScenes {
    static final String ROLE = "值班员";

    private final Town town;
    private final Caller staff;

    VolunteeringScenes(Town town, Caller staff) {
        this.town = town;
        this.staff = staff;
    }

    /** An action of so many places, from so long from now for three hours. */
    String action(int places, Duration ahead, Map<String, ?> changed) {
        Instant from = town.now().plus(ahead);
        Map<String, Object> body = new HashMap<>(Map.of(
                "community", town.community(),
                "title", "小屋值班",
                "from", from.toString(),
                "to", from.plus(Duration.ofHours(3)).toString(),
                "roles", List.of(Map.of("role", ROLE, "places", places))));
        body.putAll(changed);
        return accepted(staff.post("/actions", body)).id();
    }

    /** What an organisation's representative posts in a house. */
    Scene postable(Caller representative, String house, Map<String, String> open) {
        Instant from = town.now().plus(Duration.ofDays(1));
        return new Scene(representative, "", open)
                .with("house", house)
                .saying("from", from.toString())
                .saying("to", from.plus(Duration.ofHours(3)).toString())
                .saying("signUpUntil", from.toString());
    }

    String action() {
        return action(20, Duration.ofDays(1), Map.of());
    }

    /** The same once somebody is in it. */
    String signedUp(Caller volunteer) {
        String action = action();
        accepted(volunteer.post("/actions/" + action + "/sign-ups", Map.of("role", ROLE)));
        return action;
    }

    /** In a house, where a volunteer with a place may come now. */
    Scene comable(String house, Map<String, String> open) {
        Caller volunteer = town.member();
        return coming(volunteer, entered(volunteer, house), house, open);
    }

    /** The same once the volunteer has come. */
    Scene leavable(String house, Map<String, String> open) {
        Caller volunteer = town.member();
        String action = entered(volunteer, house);
        accepted(volunteer.post("/actions/" + action + "/check-ins", Map.of("digits", shown(house, -1))));
        return coming(volunteer, action, house, open);
    }

    private String entered(Caller volunteer, String house) {
        String action = action(2, Duration.ofMinutes(20), Map.of("house", house));
        signUp(volunteer, action);
        return action;
    }

    void signUp(Caller volunteer, String action) {
        accepted(volunteer.post("/actions/" + action + "/sign-ups", Map.of("role", ROLE)));
        town.awaitPolicies();
    }

    /** What the house shows so many minutes from now. */
    String shown(String house, int minutes) {
        return town.serving()
                .bean(VenueCodes.class)
                .of(new HouseId(house), town.now().plus(VenueCodes.WINDOW.multipliedBy(minutes)))
                .digits();
    }

    /** The code is the one that is shown when it is sent. */
    private Scene coming(Caller volunteer, String action, String house, Map<String, String> open) {
        return new Scene(volunteer, action, new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                return new Scene(volunteer, action, open)
                        .saying("digits", shown(house, 0))
                        .saying("qr", null)
                        .things()
                        .entrySet();
            }
        });
    }

    /** Over an hour ago, which the volunteer had a place in. */
    String over(Caller volunteer) {
        String action = over(volunteer, Duration.ofHours(1));
        town.awaitPolicies();
        return action;
    }

    /** Over so long ago, which the volunteer had a place in. */
    String over(Caller volunteer, Duration ago) {
        return over(volunteer, ago, null);
    }

    /** The same of an organisation; of the committee (null). */
    private String over(Caller volunteer, Duration ago, @Nullable OrganisationId organisation) {
        MemberId organiser = new MemberId(staff.id());
        MemberId member = new MemberId(volunteer.id());
        Instant from = town.now().minus(ago);
        Shift shift = new Shift(ActionId.random(), new PlaceId(town.community()), null, from, from.plusMillis(1));
        town.publish(new History()
                .at(from.minus(Duration.ofDays(1)))
                .by(organiser)
                .then(new ActionPosted(
                        shift,
                        organiser,
                        organisation,
                        new ActionTerms("小屋值班", "", from, List.of(new Vacancy(ROLE, 2)))))
                .by(member)
                .then(new VolunteerSignedUp(shift, member, ROLE, member)));
        return shift.action().value();
    }

    /** The same for who records it. */
    Scene recordable(Map<String, String> open) {
        Caller volunteer = town.member();
        return new Scene(staff, over(volunteer), open).with("member", volunteer.id());
    }

    /** The same once half an hour counts. */
    Scene correctable(Map<String, String> open) {
        Caller volunteer = town.member();
        String action = counting(volunteer, null);
        return new Scene(staff, action, open).with("member", volunteer.id());
    }

    String counting(Caller volunteer, @Nullable OrganisationId organisation) {
        String action = over(volunteer, Duration.ofHours(1), organisation);
        town.awaitPolicies();
        accepted(
                staff.post("/actions/" + action + "/attestations", Map.of("volunteer", volunteer.id(), "minutes", 30)));
        town.awaitPolicies();
        return action;
    }

    /** A volunteer of whom half an hour counts, and who may certify it: for the organisation, or for the committee (null). */
    Scene certifiable(@Nullable OrganisationId organisation, Map<String, String> open) {
        Caller volunteer = town.member();
        counting(volunteer, organisation);
        return new Scene(staff, organisation == null ? town.community() : organisation.value(), open)
                .with("member", volunteer.id())
                .saying("from", today().minusDays(2).toString())
                .saying("to", today().toString());
    }

    /** What a member was certified by the committee, as they see it. */
    JsonNode certified(Caller volunteer) {
        return accepted(volunteer.getAfter(accepted(certify(volunteer)), "/members/me/certificates"))
                .json()
                .path("items")
                .path(0);
    }

    Reply certify(Caller volunteer) {
        return staff.post(
                "/places/" + town.community() + "/certificates",
                Map.of(
                        "member", volunteer.id(),
                        "from", today().minusDays(2).toString(),
                        "to", today().toString()));
    }

    /** Somebody who is shown it checks it, without a token. */
    Reply check(JsonNode own) {
        return check(own.path("certificate"), own.path("code").asString());
    }

    Reply check(JsonNode certificate, String code) {
        String issuer = certificate.path("issuer").asString();
        return town.http()
                .get(
                        "/api/v1/certificates/%s/%s?code=%s"
                                .formatted(issuer, certificate.path("number").asString(), code),
                        Map.of());
    }

    /** A certificate that somebody shows. */
    Scene certified(Map<String, String> open) {
        Caller volunteer = town.member();
        counting(volunteer, null);
        JsonNode own = certified(volunteer);
        JsonNode certificate = own.path("certificate");
        return new Scene(town.member(), "", open)
                .with("issuer", certificate.path("issuer").asString())
                .with("number", certificate.path("number").asString())
                .with("certificate-code", own.path("code").asString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(town.now(), OpeningHours.ZONE);
    }

    /** The same once it waits for a second person. */
    Scene approvable(Map<String, String> open) {
        Caller volunteer = town.member();
        String action = over(volunteer);
        accepted(staff.post(
                "/actions/" + action + "/backfills",
                Map.of("volunteer", volunteer.id(), "minutes", 30, "evidence", "签到表")));
        return new Scene(town.memberWith("COMMITTEE_STAFF"), action, open).with("member", volunteer.id());
    }
}
