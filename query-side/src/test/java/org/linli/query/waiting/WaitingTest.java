package org.linli.query.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.NORTH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.query.Api;
import org.linli.query.History;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class WaitingTest {
    private final History history =
            new History().then(new WaitingJoined(LADDER, NORTH, BEN), new WaitingJoined(LADDER, NORTH, CAI));

    private MvcTestResult place(MemberId reader) {
        return new Api(new WaitingResource(history.views(new WaitingProjection())))
                .get(reader, "/offers/" + LADDER + "/waiting");
    }

    @Test
    void only_who_waits_sees_their_place_in_the_line() {
        assertThat(Api.member(place(BEN), "position")).isEqualTo("1");
        assertThat(Api.member(place(CAI), "position")).isEqualTo("2");
        assertThat(place(ANA)).hasStatus(404);
    }

    @Test
    void who_has_the_turn_stands_at_zero_until_it_passes() {
        history.then(new TurnOffered(LADDER, BEN, IN_A_WEEK));
        assertThat(Api.member(place(BEN), "position")).isEqualTo("0");
        assertThat(Api.member(place(BEN), "until")).isEqualTo(IN_A_WEEK.toString());
        assertThat(Api.member(place(CAI), "position")).isEqualTo("1");

        history.then(new TurnTaken(LADDER, BEN));
        assertThat(place(BEN)).hasStatus(404);
    }

    @Test
    void who_lost_the_turn_is_the_first_again() {
        history.then(new TurnOffered(LADDER, BEN, IN_A_WEEK), new TurnWithdrawn(LADDER, BEN));
        assertThat(Api.member(place(BEN), "position")).isEqualTo("1");
        assertThat(Api.member(place(CAI), "position")).isEqualTo("2");
    }

    @Test
    void nobody_waits_for_what_has_closed() {
        history.then(new WaitingClosed(LADDER, List.of(BEN, CAI)));
        assertThat(history.view(new WaitingProjection(), LADDER.value())).isNull();
    }
}
