package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.volunteering.Shifts.DESK;
import static org.linli.command.volunteering.Shifts.DUTY;
import static org.linli.command.volunteering.Shifts.FROM;
import static org.linli.command.volunteering.Shifts.GUIDE;
import static org.linli.command.volunteering.Shifts.HOUR;
import static org.linli.command.volunteering.Shifts.SHIFT;
import static org.linli.command.volunteering.Shifts.TO;
import static org.linli.command.volunteering.Shifts.action;
import static org.linli.command.volunteering.Shifts.in;
import static org.linli.command.volunteering.Shifts.posted;
import static org.linli.command.volunteering.Shifts.signUp;
import static org.linli.command.volunteering.Shifts.terms;
import static org.linli.command.volunteering.Shifts.unposted;
import static org.linli.command.volunteering.Shifts.waits;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.lending.DiaryRejection.ShiftOverlaps;
import org.linli.command.lending.Duties;
import org.linli.command.lending.MemberDiary;
import org.linli.command.volunteering.ActionCommand.CancelAction;
import org.linli.command.volunteering.ActionCommand.SignUp;
import org.linli.command.volunteering.ActionCommand.TakeOut;
import org.linli.command.volunteering.ActionCommand.Withdraw;
import org.linli.command.volunteering.VolunteeringRejection.ActionBegun;
import org.linli.command.volunteering.VolunteeringRejection.ActionCalledOff;
import org.linli.command.volunteering.VolunteeringRejection.NoRoomToWait;
import org.linli.command.volunteering.VolunteeringRejection.NoSuchRole;
import org.linli.command.volunteering.VolunteeringRejection.NotSignedUp;
import org.linli.command.volunteering.VolunteeringRejection.SignUpOver;
import org.linli.command.volunteering.VolunteeringRejection.SignedUpAlready;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.kernel.volunteering.Vacancy;
import org.pcollections.HashTreePMap;

class SigningUp {
    private static final ActionCancelled CALLED_OFF =
            new ActionCancelled(SHIFT, ActionEnd.WEATHER, List.of(), List.of(), DAN);

    private static VolunteerWithdrew left(MemberId who, String role, boolean waited, SignUpEnd reason) {
        return new VolunteerWithdrew(
                SHIFT, who, role, waited, reason, reason == SignUpEnd.WITHDREW ? who : MemberId.SYSTEM);
    }

    @Test
    void a_role_takes_as_many_as_it_has_places_and_others_wait() {
        posted().when(signUp(GUIDE), by(ANA)).leadsTo(in(ANA, GUIDE));
        posted().given(in(ANA, GUIDE)).when(signUp(GUIDE), by(BEN)).leadsTo(waits(BEN, GUIDE));
        posted().given(in(ANA, GUIDE))
                .given(in(BEN, DESK))
                .when(signUp(DESK), by(CUI))
                .leadsTo(in(CUI, DESK));
        posted().given(in(ANA, DESK))
                .given(in(BEN, DESK))
                .when(signUp(DESK), by(CUI))
                .leadsTo(waits(CUI, DESK));
        posted().when(signUp("厨师"), by(ANA)).isRefusedFor(new NoSuchRole());
        unposted().when(signUp(GUIDE), by(ANA)).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void nobody_is_in_an_action_twice() {
        posted().given(in(ANA, GUIDE)).when(signUp(DESK), by(ANA)).isRefusedFor(new SignedUpAlready());
        posted().given(waits(ANA, GUIDE)).when(signUp(DESK), by(ANA)).isRefusedFor(new SignedUpAlready());
    }

    @Test
    void one_signs_up_until_the_time_said_and_for_what_takes_place() {
        var early =
                unposted().given(new ActionPosted(SHIFT, DAN, null, terms(FROM.minus(HOUR), new Vacancy(GUIDE, 1))));
        early.when(signUp(GUIDE), by(ANA).at(FROM.minus(HOUR).minusMillis(1))).isAccepted();
        early.when(signUp(GUIDE), by(ANA).at(FROM.minus(HOUR))).isRefusedFor(new SignUpOver());
        posted().given(CALLED_OFF).when(signUp(GUIDE), by(ANA)).isRefusedFor(new ActionCalledOff());
        posted().given(CALLED_OFF).when(new Withdraw(DUTY), by(ANA)).isRefusedFor(new ActionCalledOff());
    }

    @Test
    void no_two_actions_of_one_volunteer_overlap() {
        for (Instant from : List.of(FROM.minus(HOUR), FROM, TO.minusMillis(1))) {
            posted().when(signUpWhileIn(from, from.plus(HOUR).plusMillis(1)), by(ANA))
                    .isRefusedFor(new ShiftOverlaps());
        }
        posted().when(signUpWhileIn(FROM.minus(HOUR), FROM), by(ANA)).isAccepted();
        posted().when(signUpWhileIn(TO, TO.plus(HOUR)), by(ANA)).isAccepted();
        posted().given(in(ANA, GUIDE)).when(signUpWhileIn(FROM, TO), by(BEN)).isRefusedFor(new ShiftOverlaps());
    }

    /** By somebody whose diary has another action at that time. */
    private static SignUp signUpWhileIn(Instant from, Instant to) {
        Duties duties = new Duties(
                HashTreePMap.singleton(action(2), new Stretch(from, to)),
                null,
                HashTreePMap.empty(),
                HashTreePMap.empty());
        return new SignUp(DUTY, GUIDE, new MemberDiary.Kept(Set.of(), Set.of(), duties));
    }

    @Test
    void five_hundred_wait_at_most() {
        var full = posted().given(in(ANA, GUIDE));
        for (int i = 0; i < 499; i++) {
            full = full.given(waits(member("waiting " + i), GUIDE));
        }
        full.when(signUp(GUIDE), by(BEN)).isAccepted();
        full.given(waits(CUI, GUIDE)).when(signUp(GUIDE), by(BEN)).isRefusedFor(new NoRoomToWait(500));
    }

    @Test
    void a_place_given_up_is_in_the_same_decision_that_of_whoever_waited_longest_for_its_role() {
        var full = posted().given(in(ANA, GUIDE))
                .given(in(DAN, DESK))
                .given(waits(member("desk"), DESK))
                .given(waits(BEN, GUIDE))
                .given(waits(CUI, GUIDE));

        full.when(new Withdraw(DUTY), by(ANA))
                .leadsToBoth(left(ANA, GUIDE, false, SignUpEnd.WITHDREW), new WaitingPromoted(SHIFT, BEN, GUIDE));
        full.given(left(ANA, GUIDE, false, SignUpEnd.WITHDREW))
                .given(new WaitingPromoted(SHIFT, BEN, GUIDE))
                .when(new Withdraw(DUTY), by(BEN))
                .leadsToBoth(left(BEN, GUIDE, false, SignUpEnd.WITHDREW), new WaitingPromoted(SHIFT, CUI, GUIDE));
        full.when(new Withdraw(DUTY), by(BEN)).leadsTo(left(BEN, GUIDE, true, SignUpEnd.WITHDREW));
        full.given(left(BEN, GUIDE, true, SignUpEnd.WITHDREW))
                .when(new Withdraw(DUTY), by(ANA))
                .leadsToBoth(left(ANA, GUIDE, false, SignUpEnd.WITHDREW), new WaitingPromoted(SHIFT, CUI, GUIDE));
        posted().given(in(ANA, GUIDE))
                .when(new Withdraw(DUTY), by(ANA))
                .leadsTo(left(ANA, GUIDE, false, SignUpEnd.WITHDREW));
    }

    @Test
    void who_gets_a_place_later_still_stands_where_they_came_in() {
        posted().given(in(ANA, GUIDE))
                .given(waits(BEN, GUIDE))
                .given(in(CUI, DESK))
                .given(left(ANA, GUIDE, false, SignUpEnd.WITHDREW))
                .given(new WaitingPromoted(SHIFT, BEN, GUIDE))
                .given(waits(ANA, GUIDE))
                .when(new CancelAction(DUTY, ActionEnd.WEATHER), by(DAN).holding(Role.COMMITTEE_STAFF))
                .leadsTo(new ActionCancelled(SHIFT, ActionEnd.WEATHER, List.of(BEN, CUI), List.of(ANA), DAN));
    }

    @Test
    void nobody_withdraws_from_what_has_begun_but_who_waits_may_stop() {
        var full = posted().given(in(ANA, GUIDE)).given(waits(BEN, GUIDE));

        full.when(new Withdraw(DUTY), by(ANA).at(FROM)).isRefusedFor(new ActionBegun());
        full.when(new Withdraw(DUTY), by(BEN).at(FROM)).isAccepted();
        full.when(new Withdraw(DUTY), by(CUI)).isRefusedFor(new NotSignedUp());
    }

    @Test
    void who_cannot_be_in_it_is_taken_out_and_nobody_takes_the_place_once_it_has_begun() {
        var full = posted().given(in(ANA, GUIDE)).given(waits(BEN, GUIDE));
        TakeOut out = new TakeOut(DUTY, ANA, SignUpEnd.OVERLAP);

        full.when(out, bySystem())
                .leadsToBoth(left(ANA, GUIDE, false, SignUpEnd.OVERLAP), new WaitingPromoted(SHIFT, BEN, GUIDE));
        full.when(out, bySystem().at(FROM)).leadsTo(left(ANA, GUIDE, false, SignUpEnd.OVERLAP));
        posted().when(out, bySystem()).changesNothing();
        assertThat(out.systemOnly()).isTrue();
    }

    @Test
    void a_proxy_signs_up_and_withdraws_in_anothers_name_and_is_remembered() {
        posted().when(signUp(GUIDE), by(BEN).onBehalfOf(ANA)).leadsTo(new VolunteerSignedUp(SHIFT, ANA, GUIDE, BEN));
        posted().given(in(ANA, GUIDE))
                .when(new Withdraw(DUTY), by(BEN).onBehalfOf(ANA))
                .leadsTo(new VolunteerWithdrew(SHIFT, ANA, GUIDE, false, SignUpEnd.WITHDREW, BEN));
        assertThat(signUp(GUIDE).scope()).isEqualTo(ProxyScope.VOLUNTEER);
        assertThat(new Withdraw(DUTY).scope()).isEqualTo(ProxyScope.VOLUNTEER);
    }
}
