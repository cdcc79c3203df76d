package org.linli.query.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Api.member;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.SUBDISTRICT;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.ReliefEnd;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefGranted;
import org.linli.kernel.giving.ReliefEvent.ReliefRefused;
import org.linli.kernel.giving.ReliefEvent.ReliefWithdrawn;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.giving.ReliefRefusal;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ana and Ben of the north community are in need; Wen decides. */
class ReliefTest {
    private static final ReliefId ANAS = relief(1);
    private static final ReliefId BENS = relief(2);

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "Wen", null, NORTH),
                    Neighbours.granted(WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, SUBDISTRICT))
            .then(filed(ANAS, ANA), filed(BENS, BEN));

    private static ReliefId relief(int number) {
        return new ReliefId("relief-0000000000000000000000000" + number);
    }

    private static ReliefFiled filed(ReliefId relief, MemberId applicant) {
        return new ReliefFiled(relief, applicant, NORTH, ReliefKind.MEDICAL, "住院", applicant, null);
    }

    @Test
    void staff_sees_the_open_applications_of_its_place_oldest_first() {
        assertThat(Api.rows(read("/reliefs?place=" + NORTH), "id")).containsExactly(ANAS.value(), BENS.value());
        assertThat(Api.rows(read("/reliefs?place=" + SUBDISTRICT), "need")).containsExactly("住院", "住院");
        assertThat(Api.rows(read("/reliefs?place=" + SOUTH), "id")).isEmpty();
    }

    @Test
    void what_is_decided_or_withdrawn_waits_no_longer() {
        history.then(
                new ReliefGranted(ANAS, ANA, new Fen(500_000), WEN_OF_THE_COMMITTEE),
                new ReliefWithdrawn(BENS, BEN, ReliefEnd.TAKEN_BACK, BEN));

        assertThat(Api.rows(read("/reliefs?place=" + NORTH), "id")).isEmpty();
    }

    @Test
    void an_applicant_reads_what_became_of_their_own() {
        history.then(
                new ReliefGranted(ANAS, ANA, new Fen(500_000), WEN_OF_THE_COMMITTEE),
                new ReliefRefused(BENS, BEN, ReliefRefusal.OTHER_OFFICE, "请到街道", WEN_OF_THE_COMMITTEE));

        assertThat(Api.rows(api().get(ANA, "/members/me/reliefs"), "id", "status", "amount"))
                .containsExactly(ANAS + " GRANTED 500000");
        assertThat(Api.rows(api().get(BEN, "/members/me/reliefs"), "status", "reason", "explanation"))
                .containsExactly("REFUSED OTHER_OFFICE 请到街道");
        assertThat(member(api().get(ANA, "/reliefs/" + ANAS), "status")).isEqualTo("GRANTED");
    }

    @Test
    void nobody_else_learns_that_somebody_applied() {
        assertThat(api().get(CAI, "/reliefs/" + ANAS)).hasStatus(404);
        assertThat(api().get(BEN, "/reliefs/" + ANAS)).hasStatus(404);
        assertThat(read("/reliefs/" + ANAS)).hasStatusOk();
        assertThat(member(api().get(CAI, "/reliefs?place=" + NORTH), "code")).isEqualTo("not-your-place");
    }

    private MvcTestResult read(String path) {
        return api().get(WEN_OF_THE_COMMITTEE, path);
    }

    private Api api() {
        ViewStore views = history.views(new PlacesProjection(), new StandingProjection(), new ReliefProjection());
        Places places = new Places(views);
        return new Api(new ReliefResource(views, places, new Standings(views, places, InstantSource.fixed(MONDAY))));
    }
}
