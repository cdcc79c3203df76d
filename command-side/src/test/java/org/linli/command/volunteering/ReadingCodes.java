package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.volunteering.Shifts.FROM;
import static org.linli.command.volunteering.Shifts.HOUSE;
import static org.linli.command.volunteering.Shifts.TERMS;
import static org.linli.command.volunteering.Shifts.TO;
import static org.linli.command.volunteering.Shifts.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.Rules;
import org.linli.command.RunningCommunity;
import org.linli.command.volunteering.ActionCommand.PostAction;
import org.linli.command.volunteering.VolunteeringRejection.CodeWrong;
import org.linli.command.volunteering.VolunteeringRejection.NoCodeHere;
import org.linli.command.volunteering.VolunteeringRejection.OneCode;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.volunteering.Presence;
import org.linli.kernel.volunteering.VenueCodes;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.linli.web.traffic.RateLimiter;

/** What a client scans or types is made into what it proves, before anything is decided. */
class ReadingCodes {
    private final RunningCommunity community = RunningCommunity.start();
    private final VolunteerLife life = new VolunteerLife(community);
    private final VenueCodes codes = new VenueCodes(new byte[32]);
    private final Presences presences = new Presences(
            life.actions(), codes, new RateLimiter(() -> 0), Rules.standard().volunteering(), community.clock());

    @BeforeEach
    void an_action_in_the_house_and_one_elsewhere() {
        life.settle(List.of(ANA, BEN));
        community.send(new PostAction(action(1), XINGFU, null, new Venue(HOUSE, XINGFU), FROM, TO, TERMS), DAN);
        community.send(new PostAction(action(2), XINGFU, null, null, FROM, TO, TERMS), DAN);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private Presence read(int number, MemberId by, @Nullable String digits, @Nullable String qr) {
        return presences.checkIn(action(number), by, digits, qr).presence();
    }

    private void refused(int number, @Nullable String digits, @Nullable String qr, Rejection reason) {
        assertThatThrownBy(() -> read(number, ANA, digits, qr))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(reason));
    }

    @Test
    void digits_and_the_scanned_text_prove_the_same() {
        VenueCodes.Code shown = codes.of(HOUSE, NOW);
        assertThat(read(1, ANA, shown.digits(), null)).isEqualTo(new Presence(HOUSE, VenueCodes.window(NOW)));
        assertThat(read(1, ANA, null, shown.qr())).isEqualTo(new Presence(HOUSE, VenueCodes.window(NOW)));
        assertThat(presences
                        .checkOut(action(1), ANA, shown.digits(), null)
                        .presence()
                        .house())
                .isEqualTo(HOUSE);
    }

    @Test
    void what_is_not_shown_proves_nothing() {
        VenueCodes.Code shown = codes.of(HOUSE, NOW);
        refused(1, codes.of(HouseId.of(new byte[] {2}), NOW).digits(), null, new CodeWrong());
        refused(1, null, "https://example.org", new CodeWrong());
        refused(1, shown.digits(), shown.qr(), new OneCode());
        refused(1, null, null, new OneCode());
        refused(2, shown.digits(), null, new NoCodeHere());
        refused(3, shown.digits(), null, new Refusal.Unknown());
    }

    @Test
    void a_volunteer_has_ten_tries_of_six_digits_for_each_house() {
        for (int i = 0; i < 10; i++) {
            refused(1, "00000" + i, null, new CodeWrong());
        }
        VenueCodes.Code shown = codes.of(HOUSE, NOW);
        assertThatThrownBy(() -> read(1, ANA, shown.digits(), null)).isInstanceOf(ProblemException.class);
        assertThat(read(1, BEN, shown.digits(), null)).isNotNull();
        assertThat(read(1, ANA, null, shown.qr())).isNotNull();
    }
}
