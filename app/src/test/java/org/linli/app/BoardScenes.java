package org.linli.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Scenes.Scene;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.History;

/** Boards in the states that operations need. */
final class BoardScenes {
    /** Of the descriptions. */
    private static final Period MAY = new Period("2026-05");

    private final Town town;
    private final MembershipThings membership;
    private final Caller member;
    private final Caller staff;
    private final Map<String, String> things;

    /** The open things name the member. */
    BoardScenes(Town town, MembershipThings membership, Caller member, Caller staff, Map<String, String> things) {
        this.town = town;
        this.membership = membership;
        this.member = member;
        this.staff = staff;
        this.things = things;
    }

    /** Null for what is no operation about boards that needs a thing or a role. */
    @Nullable
    Scene of(String operation) {
        return switch (operation) {
            case "POST /board-rules" -> new Scene(town.operator(), "", things).saying("from", "2099-01-01");
            case "POST /members/{id}/board-appearances" -> new Scene(member, member.id(), things);
            case "POST /members/{id}/alias-removals" -> new Scene(staff, aliased(), things);
            case "POST /assessments" -> new Scene(staff, "", in(place())).saying("organisation", null);
            case "POST /assessments/{id}/closures" -> new Scene(staff, published(), things);
            case "GET /assessments/{id}" -> new Scene(member, published(), things);
            case "POST /assessments/{id}/objections" ->
                new Scene(town.member(), published(), things).saying("community", null);
            case "POST /assessments/{id}/objection-decisions" -> objected();
            case "POST /assessments/{id}/ring-reviews" -> new Scene(staff, published(), things);
            case "GET /leaderboards/rings" -> new Scene(staff, "", things);
            case "GET /organisations/{id}/leaderboard",
                    "GET /organisations/{id}/leaderboard/evidence",
                    "GET /organisations/{id}/leaderboard/rings",
                    "GET /organisations/{id}/mobilisation",
                    "GET /organisations/{id}/mobilisation/nodes" -> party();
            default -> null;
        };
    }

    private String aliased() {
        Caller robin = town.member();
        Town.accepted(
                robin.post("/members/" + robin.id() + "/board-appearances", Map.of("shown", true, "alias", "Robin")));
        return robin.id();
    }

    private String place() {
        return Town.accepted(town.operator()
                        .post(
                                "/places",
                                Map.of(
                                        "kind",
                                        "COMMUNITY",
                                        "nameZh",
                                        "和平里",
                                        "nameEn",
                                        "Hepingli",
                                        "parent",
                                        town.district())))
                .id();
    }

    private Map<String, String> in(String place) {
        Map<String, String> here = new HashMap<>(things);
        here.put("place", place);
        return here;
    }

    /** The assessment of the residents of a place of its own, whose board of May is open for objections. */
    private String published() {
        Board board = Board.of(BoardKind.RESIDENTS, new PlaceId(place()));
        AssessmentId id = AssessmentId.of(board);
        MemberId by = new MemberId(staff.id());
        Instant until = Instant.parse(town.inDays(30));
        BoardRules rules = new BoardRules(0, LocalDate.EPOCH, 100, 100, 50, 50, 5, 80, 14);
        town.publish(new History()
                .by(by)
                .then(
                        new AssessmentOpened(id, board, MAY, until, by),
                        new PeriodFrozen(id, board, MAY, 0, rules, until, until, until)));
        return id.value();
    }

    private String row(String assessment) {
        return town.serving()
                .bean(RowKeys.class)
                .of(new AssessmentId(assessment), MAY, new MemberId(member.id()))
                .value();
    }

    private Scene objected() {
        String assessment = published();
        Map<String, Object> body =
                Map.of("period", MAY.value(), "row", row(assessment), "sources", List.of(), "reason", "没有发生");
        String objection = Town.accepted(town.member().post("/assessments/" + assessment + "/objections", body))
                .id();
        return new Scene(staff, assessment, things).with("objection", objection);
    }

    private Scene party() {
        String organisation = membership.organisation("PARTY");
        Caller reviewer = membership.representative(organisation);
        Town.accepted(town.operator()
                .post(
                        "/members/" + reviewer.id() + "/roles",
                        Map.of("role", "ORGANISATION_REVIEWER", "place", town.community(), "until", town.inDays(30))));
        return new Scene(reviewer, organisation, things);
    }
}
