package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.Http.Reply;
import org.linli.app.cli.Serving;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Rules;
import org.linli.command.Sender;
import org.linli.command.incentives.Assessments;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.due.DueList;
import org.linli.query.leaderboard.Boards;
import org.linli.query.leaderboard.DeedsProjection;
import org.linli.query.places.Places;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.ViewBatch;
import org.linli.web.Visibility;
import tools.jackson.databind.JsonNode;

/**
 * From help to a final board, over the interface, on a server whose clock the test sets: it is March. Lin helps two neighbours, Wang and Chen help nobody but each
 * other, and Zhou works for the committee.
 */
class AssessmentJobTest {
    private static final String MARCH = "2026-03";
    private static final Instant FROZEN = Instant.parse("2026-04-03T16:00:01Z");

    private final Serving serving;
    private final Town town;
    private Caller lin;
    private Caller wang;
    private Caller chen;
    private Caller mei;
    private Caller zhou;
    private final List<String> exchanges = new ArrayList<>();

    AssessmentJobTest(@TempDir Path data) {
        SetTime.to(SetTime.MARCH);
        serving = Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
        town = Town.on(serving);
        lin = town.member();
        wang = town.member();
        chen = town.member();
        mei = town.member();
        zhou = town.memberWith("COMMITTEE_STAFF");
    }

    @AfterEach
    void stop() {
        serving.stop();
    }

    private void helps(Caller provider, Caller receiver) {
        helps(
                provider,
                receiver,
                town.offer(provider).id(),
                town.request(receiver).id());
    }

    private void helps(Caller provider, Caller receiver, String offer, String request) {
        String exchange = town.agreed(provider, receiver, offer, request);
        accepted(provider.post("/exchanges/" + exchange + "/completions", Map.of("minutes", 45)));
        accepted(receiver.post("/exchanges/" + exchange + "/confirmations", Map.of("minutes", 45)));
        exchanges.add(exchange);
    }

    private String organisation(String kind) {
        return accepted(town.operator()
                        .post(
                                "/organisations",
                                Map.of("kind", kind, "nameZh", "支部", "nameEn", "Branch", "place", town.community())))
                .id();
    }

    private void represents(Caller member, String organisation) {
        accepted(town.operator()
                .post(
                        "/members/" + member.id() + "/representations",
                        Map.of("organisation", organisation, "until", town.inDays(30))));
    }

    private String evidence(Caller of) {
        return "/leaderboards/evidence?kind=RESIDENTS&period=" + MARCH + "&place=" + town.community() + "&row="
                + residents(of);
    }

    private String row(Board board, Caller of) {
        return serving.bean(RowKeys.class)
                .of(AssessmentId.of(board), new Period(MARCH), new MemberId(of.id()))
                .value();
    }

    private String residents(Caller of) {
        return row(Board.of(BoardKind.RESIDENTS, new PlaceId(town.community())), of);
    }

    private static List<String> states(JsonNode deeds) {
        return deeds.valueStream().map(deed -> deed.path("state").asString("")).toList();
    }

    /** For an organisation. */
    private String listed(Caller by, String listings, String organisation) {
        Map<String, Object> body = new HashMap<>(town.publication(Map.of("address", "3-2-101")));
        body.put("organisation", organisation);
        if (listings.equals("/requests")) {
            body.put("urgency", "HIGH");
        }
        return accepted(by.post(listings, body)).id();
    }

    private String opened(String kind) {
        return accepted(zhou.post("/assessments", Map.of("kind", kind, "place", town.community())))
                .id();
    }

    /** Then everybody signs in again. */
    private void pass(Duration time) {
        SetTime.pass(time);
        lin = town.caller(lin.id());
        wang = town.caller(wang.id());
        chen = town.caller(chen.id());
        mei = town.caller(mei.id());
        zhou = town.caller(zhou.id());
    }

    private void pass(Instant until) {
        pass(Duration.between(SetTime.now(), until));
    }

    private void happen() throws InterruptedException {
        town.awaitViews();
        serving.bean(BoardRunner.class).fire();
        town.awaitViews();
    }

    private JsonNode board(Caller reader) {
        return accepted(reader.get("/leaderboards?kind=RESIDENTS&period=" + MARCH + "&place=" + town.community()))
                .json();
    }

    private static List<String> members(JsonNode board) {
        return board.path("items")
                .valueStream()
                .map(row -> row.path("member").asString(""))
                .toList();
    }

    private JsonNode own(Caller member) {
        return accepted(member.get("/members/me/boards?period=" + MARCH))
                .json()
                .path("items")
                .get(0);
    }

    @Test
    void a_board_is_frozen_objected_to_worked_out_anew_and_final() throws InterruptedException {
        String assessment = opened("RESIDENTS");
        helps(lin, wang);
        helps(lin, chen);
        helps(mei, wang);
        town.awaitViews();
        assertThat(board(chen).path("state").asString()).isEqualTo("RUNNING");
        assertThat(members(board(chen))).containsExactly(lin.id(), mei.id());

        pass(FROZEN);
        happen();
        assertThat(board(chen).path("state").asString()).isEqualTo("FROZEN");
        helps(mei, chen);
        town.awaitViews();
        assertThat(members(board(chen))).as("what came after the freeze").containsExactly(lin.id(), mei.id());

        Map<String, Object> objection = Map.of(
                "period",
                MARCH,
                "row",
                residents(lin),
                "sources",
                List.of(exchanges.getFirst(), exchanges.get(1)),
                "reason",
                "没有发生");
        Reply objected = accepted(mei.post("/assessments/" + assessment + "/objections", objection));
        pass(Duration.ofDays(8));
        happen();
        assertThat(board(chen).path("state").asString())
                .as("an objection is open")
                .isEqualTo("FROZEN");

        Map<String, Object> decision = Map.of(
                "period",
                MARCH,
                "objection",
                objected.id(),
                "upheld",
                true,
                "leftOut",
                List.of(exchanges.getFirst(), exchanges.get(1)),
                "letIn",
                List.of(),
                "reason",
                "双方确认没有见面");
        accepted(zhou.post("/assessments/" + assessment + "/objection-decisions", decision));
        town.awaitViews();
        assertThat(members(board(chen))).containsExactly(mei.id());
        assertThat(states(own(lin).path("deeds"))).containsExactly("LEFT_OUT", "LEFT_OUT");
        assertThat(states(accepted(zhou.get(evidence(lin))).json().path("items")))
                .containsExactly("LEFT_OUT", "LEFT_OUT");
        assertThat(accepted(chen.get(evidence(lin))).json().path("items"))
                .as("others are told of nothing that does not count")
                .isEmpty();

        happen();
        JsonNode last = board(chen);
        assertThat(last.path("state").asString()).isEqualTo("FINAL");
        assertThat(last.path("same").asBoolean()).isTrue();
        String digest = board(zhou).path("digest").asString();
        assertThat(digest).hasSize(64);
        String page = "/assessments/" + last.path("assessment").asString();
        assertThat(page).isEqualTo("/assessments/" + assessment);
        assertThat(own(lin).path("assessment").asString()).isEqualTo(assessment);
        assertThat(accepted(zhou.get(page)).text()).contains(digest);
        assertThat(accepted(chen.get(page)).text()).doesNotContain(digest);
        assertThat(last.toString()).doesNotContain(digest);
        assertThat(mei.post("/assessments/" + assessment + "/objections", objection)
                        .code())
                .isEqualTo("period-not-open");

        accepted(zhou.post("/exchanges/" + exchanges.get(2) + "/voids", Map.of("reason", "FRAUD")));
        town.awaitViews();
        assertThat(board(chen)).as("a final board stands").isEqualTo(last);
    }

    @Test
    void what_is_decided_while_a_board_becomes_final_is_not_lost_and_it_is_worked_out_again()
            throws InterruptedException {
        BoardRunner runner = serving.bean(BoardRunner.class);
        runner.close();
        AssessmentId assessment = new AssessmentId(opened("RESIDENTS"));
        helps(wang, chen);
        helps(chen, wang);
        pass(FROZEN);
        happen();
        pass(Duration.ofDays(8));
        town.awaitViews();
        Command withoutTheRing = serving.bean(Assessing.class).finalise(assessment, SetTime.now());
        assertThat(withoutTheRing).isNotNull();

        Map<String, Object> review =
                Map.of("month", MARCH, "members", List.of(wang.id(), chen.id()), "counts", true, "reason", "两家互相接送孩子");
        accepted(zhou.post("/assessments/" + assessment + "/ring-reviews", review));
        serving.bean(Commands.class).send(withoutTheRing, Sender.system("boards"));
        town.awaitViews();
        assertThat(board(mei).path("state").asString()).isEqualTo("FROZEN");
        happen();
        JsonNode last = board(mei);
        assertThat(last.path("state").asString()).isEqualTo("FINAL");
        assertThat(last.path("same").asBoolean()).isTrue();
        assertThat(members(last)).containsExactlyInAnyOrder(wang.id(), chen.id());
    }

    @Test
    void a_final_board_moves_for_no_birth_date_and_hides_who_is_known_by_now_to_be_a_child()
            throws InterruptedException {
        opened("RESIDENTS");
        helps(lin, wang);
        helps(lin, chen);
        helps(mei, wang);
        accepted(zhou.post("/members/" + mei.id() + "/birth-dates", Map.of("date", "1980-04-01")));
        pass(FROZEN);
        happen();
        pass(Duration.ofDays(8));
        happen();
        assertThat(members(board(chen))).containsExactly(lin.id(), mei.id());

        accepted(zhou.post("/members/" + lin.id() + "/birth-dates", Map.of("date", "2012-04-01")));
        accepted(zhou.post("/members/" + mei.id() + "/birth-dates", Map.of("date", "1980-04-02")));
        town.awaitViews();
        JsonNode after = board(chen);
        assertThat(members(after)).as("lin was 13 on the last of March").containsExactly(mei.id());
        assertThat(after.path("items").get(0).path("rank").asInt()).isEqualTo(2);
        assertThat(after.path("same").asBoolean()).isTrue();
        assertThat(accepted(chen.get(evidence(lin))).json().path("items")).isEmpty();
    }

    @Test
    void a_board_waits_while_a_view_that_it_follows_from_lacks_an_event() throws InterruptedException {
        serving.bean(BoardRunner.class).close();
        opened("RESIDENTS");
        helps(lin, wang);
        pass(FROZEN);
        happen();
        pass(Duration.ofDays(8));
        town.awaitViews();

        MemoryViews lacking = new MemoryViews();
        ViewBatch<?> batch = lacking.live(new DeedsProjection()).begin();
        batch.queue(new DeadLetter("a record", 0, "sharing.exchange-confirmed", null));
        batch.moveTo(0);
        batch.commit();
        Boards boards = new Boards(
                lacking, new Places(lacking), Rules.standard().incentives().standard(50), SetTime::now);
        BoardRunner held = new BoardRunner(
                serving.bean(DueList.class),
                serving.bean(Commands.class),
                new Assessing(serving.bean(Assessments.class), boards, serving.bean(Visibility.class)),
                SetTime::now);
        held.fire();
        town.awaitViews();

        assertThat(board(chen).path("state").asString()).isEqualTo("FROZEN");
        assertThat(held.health().getDetails())
                .containsEntry("held", 1)
                .containsEntry("lacking", List.of(DeedsProjection.NAME));
        happen();
        assertThat(board(chen).path("state").asString()).isEqualTo("FINAL");
    }

    @Test
    void a_void_after_the_freeze_changes_the_board() throws InterruptedException {
        opened("RESIDENTS");
        helps(lin, wang);
        pass(FROZEN);
        happen();
        assertThat(members(board(chen))).containsExactly(lin.id());

        accepted(zhou.post("/exchanges/" + exchanges.getFirst() + "/voids", Map.of("reason", "DOUBLE_ENTRY")));
        town.awaitViews();
        assertThat(members(board(chen))).isEmpty();
    }

    @Test
    void a_ring_is_held_back_until_a_reviewer_who_is_not_in_it_says_that_it_counts() throws InterruptedException {
        String assessment = opened("RESIDENTS");
        helps(wang, chen);
        helps(chen, wang);
        helps(lin, mei);
        pass(FROZEN);
        happen();

        assertThat(members(board(mei))).containsExactly(lin.id());
        assertThat(board(mei).path("heldBack").asInt()).isEqualTo(1);
        String rings = "/leaderboards/rings?kind=RESIDENTS&period=" + MARCH + "&place=" + town.community();
        assertThat(wang.get(rings).status()).isEqualTo(403);
        JsonNode ring = accepted(zhou.get(rings)).json().path("items").get(0);
        assertThat(ring.path("members").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(wang.id(), chen.id());
        assertThat(ring.path("exchanges").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(exchanges.get(0), exchanges.get(1));

        Map<String, Object> review =
                Map.of("month", MARCH, "members", List.of(wang.id(), chen.id()), "counts", true, "reason", "两家互相接送孩子");
        accepted(zhou.post("/assessments/" + assessment + "/ring-reviews", review));
        town.awaitViews();
        assertThat(members(board(mei))).containsExactlyInAnyOrder(lin.id(), wang.id(), chen.id());
    }

    @Test
    void who_opts_out_is_seen_by_nobody_but_themselves_and_an_alias_stands_beside_the_row()
            throws InterruptedException {
        helps(lin, wang);
        helps(lin, chen);
        helps(mei, wang);
        accepted(lin.post("/members/" + lin.id() + "/board-appearances", Map.of("shown", false)));
        accepted(mei.post("/members/" + mei.id() + "/board-appearances", Map.of("shown", true, "alias", "热心人")));
        town.awaitViews();

        JsonNode board = board(chen);
        JsonNode only = board.path("items").get(0);
        assertThat(board.path("items")).hasSize(1);
        assertThat(only.path("rank").asInt()).isEqualTo(2);
        assertThat(only.path("alias").asString()).isEqualTo("热心人");
        assertThat(only.path("row").asString()).isEqualTo(residents(mei));
        assertThat(board.toString())
                .as("who appears under an alias is not told")
                .doesNotContain(mei.id());
        assertThat(own(lin).path("rank").asInt()).isEqualTo(1);
        assertThat(own(lin).path("shown").asBoolean()).isFalse();
        assertThat(accepted(chen.get(evidence(lin))).json().path("items")).isEmpty();
        assertThat(accepted(chen.get(evidence(mei))).text())
                .contains("\"kind\":\"HELP\"")
                .doesNotContain(exchanges.get(2), wang.id());
        assertThat(accepted(mei.get(evidence(mei))).text()).contains(exchanges.get(2));
        assertThat(accepted(zhou.get(evidence(mei))).text()).contains(exchanges.get(2));
    }

    @Test
    void help_given_or_received_for_an_organisation_stands_on_no_board_of_members() throws InterruptedException {
        String shop = organisation("MERCHANT");
        represents(lin, shop);
        represents(wang, shop);
        helps(lin, chen, listed(lin, "/offers", shop), town.request(chen).id());
        helps(mei, wang, town.offer(mei).id(), listed(wang, "/requests", shop));
        helps(wang, chen);
        town.awaitViews();

        assertThat(members(board(chen))).containsExactly(wang.id());
        assertThat(own(lin).path("deeds")).isEmpty();
        assertThat(own(mei).path("deeds")).isEmpty();
    }

    @Test
    void how_much_of_a_row_is_held_back_is_told_to_who_reviews_the_place() throws InterruptedException {
        helps(wang, chen);
        helps(wang, chen);
        helps(wang, chen);
        helps(wang, chen);
        helps(chen, wang);
        helps(wang, lin);
        town.awaitViews();

        assertThat(members(board(mei))).containsExactly(wang.id());
        assertThat(board(mei).path("items").get(0).path("held").isNumber()).isFalse();
        assertThat(board(zhou).path("items").get(0).path("held").asInt()).isEqualTo(4);
        assertThat(states(accepted(mei.get(evidence(wang))).json().path("items")))
                .containsExactly("COUNTS");
    }

    @Test
    void a_child_stands_on_no_board() throws InterruptedException {
        helps(lin, wang);
        accepted(zhou.post("/members/" + lin.id() + "/birth-dates", Map.of("date", "2012-04-01")));
        town.awaitViews();
        assertThat(members(board(chen))).as("13 on the last of March").isEmpty();
        assertThat(accepted(chen.get(evidence(lin))).json().path("items")).isEmpty();
        assertThat(accepted(zhou.get(evidence(lin))).json().path("items")).isEmpty();

        accepted(zhou.post("/members/" + lin.id() + "/birth-dates", Map.of("date", "2012-03-31")));
        town.awaitViews();
        assertThat(members(board(chen))).as("14 on that day").containsExactly(lin.id());
    }

    @Test
    void a_board_of_party_members_is_shown_to_the_reviewers_of_their_organisation_alone() throws InterruptedException {
        String branch = organisation("PARTY");
        Caller member = town.memberWith("PARTY_MEMBER");
        Caller reviewer = town.memberWith("ORGANISATION_REVIEWER");
        Caller other = town.memberWith("ORGANISATION_REVIEWER");
        represents(reviewer, branch);
        accepted(member.post(
                "/members/" + member.id() + "/reports", Map.of("capacity", "PARTY_MEMBER", "unit", branch)));
        accepted(zhou.post("/members/" + member.id() + "/report-confirmations", Map.of("capacity", "PARTY_MEMBER")));
        helps(member, wang);
        helps(lin, wang);
        helps(chen, mei);
        helps(mei, chen);
        town.awaitViews();

        String board = "/organisations/" + branch + "/leaderboard?period=" + MARCH;
        assertThat(members(accepted(reviewer.get(board)).json())).containsExactly(member.id());
        assertThat(other.get(board).code()).isEqualTo("not-your-organisation");
        assertThat(zhou.get(board).code()).isEqualTo("forbidden");
        assertThat(member.get(board).code()).isEqualTo("forbidden");
        Map<String, Object> open = new HashMap<>(Map.of("kind", "PARTY", "organisation", branch));
        assertThat(other.post("/assessments", open).code()).isEqualTo("not-allowed");
        assertThat(zhou.post("/assessments", open).code()).isEqualTo("not-allowed");
        String assessment = accepted(reviewer.post("/assessments", open)).id();
        town.awaitViews();
        assertThat(accepted(reviewer.get("/assessments/" + assessment))
                        .json()
                        .path("open")
                        .asBoolean())
                .isTrue();
        for (Caller reader : List.of(member, other, zhou, lin)) {
            assertThat(reader.get("/assessments/" + assessment).status()).isEqualTo(404);
        }
        String inside = "/organisations/" + branch + "/leaderboard";
        Board party = Board.of(new OrganisationId(branch), new PlaceId(town.community()));
        String of = "?period=" + MARCH + "&row=";
        assertThat(accepted(reviewer.get(inside + "/evidence" + of + row(party, member)))
                        .text())
                .contains(exchanges.getFirst());
        assertThat(accepted(reviewer.get(inside + "/evidence" + of + row(party, lin)))
                        .json()
                        .path("items"))
                .as("lin is not of the party")
                .isEmpty();
        assertThat(accepted(reviewer.get(inside + "/rings?period=" + MARCH))
                        .json()
                        .path("items"))
                .as("a ring of neighbours who are not of the party")
                .isEmpty();
        assertThat(accepted(reviewer.get(board)).json().path("heldBack").asInt())
                .isZero();
        JsonNode own = accepted(member.get("/members/me/boards?period=" + MARCH))
                .json()
                .path("items");
        List<JsonNode> boards = own.valueStream().toList();
        assertThat(boards.stream().map(each -> each.path("board").path("kind").asString("")))
                .startsWith("RESIDENTS", "VOLUNTEERS")
                .endsWith("PARTY");
        assertThat(boards.getLast().path("assessment").asString()).isEqualTo(assessment);
        assertThat(boards.getLast().path("rank").asInt()).isEqualTo(1);
        assertThat(own(lin).toString()).doesNotContain("PARTY");

        String trail = "/trails/places/" + town.community() + "?event=incentives.assessment-opened";
        assertThat(accepted(reviewer.get(trail)).json().path("items")).hasSize(1);
        Caller auditor = town.memberWith("AUDITOR");
        town.awaitViews();
        for (Caller reader : List.of(zhou, other, auditor)) {
            assertThat(accepted(reader.get(trail)).json().path("items"))
                    .as("others who review the place")
                    .isEmpty();
        }

        accepted(town.operator().post("/members/" + member.id() + "/role-revocations", Map.of("role", "PARTY_MEMBER")));
        town.awaitViews();
        assertThat(members(accepted(reviewer.get(board)).json()))
                .as("of the party no more")
                .isEmpty();
    }
}
