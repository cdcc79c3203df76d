package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.volunteering.Shifts.BLANK;
import static org.linli.command.volunteering.Shifts.DESK;
import static org.linli.command.volunteering.Shifts.DUTY;
import static org.linli.command.volunteering.Shifts.FROM;
import static org.linli.command.volunteering.Shifts.GUIDE;
import static org.linli.command.volunteering.Shifts.HOUR;
import static org.linli.command.volunteering.Shifts.HOUSE;
import static org.linli.command.volunteering.Shifts.SHIFT;
import static org.linli.command.volunteering.Shifts.TERMS;
import static org.linli.command.volunteering.Shifts.TO;
import static org.linli.command.volunteering.Shifts.action;
import static org.linli.command.volunteering.Shifts.code;
import static org.linli.command.volunteering.Shifts.diary;
import static org.linli.command.volunteering.Shifts.entered;
import static org.linli.command.volunteering.Shifts.in;
import static org.linli.command.volunteering.Shifts.posted;
import static org.linli.command.volunteering.Shifts.unposted;
import static org.linli.command.volunteering.Shifts.waits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.lending.DiaryRejection.StillElsewhere;
import org.linli.command.lending.Duties;
import org.linli.command.volunteering.ActionCommand.CheckIn;
import org.linli.command.volunteering.ActionCommand.CheckOut;
import org.linli.command.volunteering.ActionCommand.VoidCheckIn;
import org.linli.command.volunteering.ActionCommand.Withdraw;
import org.linli.command.volunteering.VolunteeringRejection.ActionBegun;
import org.linli.command.volunteering.VolunteeringRejection.ActionCalledOff;
import org.linli.command.volunteering.VolunteeringRejection.CameAlready;
import org.linli.command.volunteering.VolunteeringRejection.CodeExpired;
import org.linli.command.volunteering.VolunteeringRejection.CodeOfAnotherHouse;
import org.linli.command.volunteering.VolunteeringRejection.CodeReplayed;
import org.linli.command.volunteering.VolunteeringRejection.LeftAlready;
import org.linli.command.volunteering.VolunteeringRejection.NoCodeHere;
import org.linli.command.volunteering.VolunteeringRejection.NotCheckedIn;
import org.linli.command.volunteering.VolunteeringRejection.NotSignedUp;
import org.linli.command.volunteering.VolunteeringRejection.NotTheShiftTime;
import org.linli.command.volunteering.VolunteeringRejection.PlaceNotEnteredYet;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.CheckInVoided;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.Presence;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.VenueCodes;
import org.pcollections.HashTreePMap;

class ComingAndLeaving {
    private static final Duration TOLERANCE = Duration.ofMinutes(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Scenario<VolunteerAction, ActionCommand, ActionEvent> signedUp() {
        return posted().given(in(ANA, GUIDE));
    }

    private static CheckIn checkIn(Instant at) {
        return new CheckIn(DUTY, code(at), entered());
    }

    private static CheckOut checkOut(Instant at) {
        return new CheckOut(DUTY, code(at));
    }

    private static CheckedIn came(Instant at) {
        return new CheckedIn(SHIFT, ANA, VenueCodes.window(at));
    }

    private static Scenario<VolunteerAction, ActionCommand, ActionEvent> there() {
        return signedUp().given(came(FROM), FROM);
    }

    @Test
    void one_comes_with_the_code_of_the_house_from_shortly_before_to_the_end() {
        Instant early = FROM.minus(TOLERANCE);
        signedUp().when(checkIn(early), by(ANA).at(early)).leadsTo(came(early));
        signedUp()
                .when(checkIn(early.minusMillis(1)), by(ANA).at(early.minusMillis(1)))
                .isRefusedFor(new NotTheShiftTime(30));
        Instant late = TO.minusMillis(1);
        signedUp().when(checkIn(late), by(ANA).at(late)).leadsTo(came(late));
        signedUp().when(checkIn(TO), by(ANA).at(TO)).isRefusedFor(new NotTheShiftTime(30));
    }

    @Test
    void another_houses_code_an_expired_one_and_one_of_the_future_prove_nothing() {
        Presence elsewhere = new Presence(HouseId.of(new byte[] {2}), VenueCodes.window(FROM));
        signedUp()
                .when(new CheckIn(DUTY, elsewhere, entered()), by(ANA).at(FROM))
                .isRefusedFor(new CodeOfAnotherHouse());
        signedUp().when(checkIn(FROM), by(ANA).at(FROM.plus(MINUTE))).isAccepted();
        signedUp()
                .when(checkIn(FROM), by(ANA).at(FROM.plus(MINUTE).plus(MINUTE)))
                .isRefusedFor(new CodeExpired());
        signedUp().when(checkIn(FROM.plus(MINUTE)), by(ANA).at(FROM)).isRefusedFor(new CodeExpired());
        there().when(checkOut(FROM.plus(MINUTE)), by(ANA).at(FROM.plus(MINUTE.multipliedBy(3))))
                .isRefusedFor(new CodeExpired());
    }

    @Test
    void a_code_that_the_volunteer_sent_before_is_refused() {
        there().when(checkOut(FROM), by(ANA).at(FROM.plus(MINUTE))).isRefusedFor(new CodeReplayed());
        there().when(checkOut(FROM.plus(MINUTE)), by(ANA).at(FROM.plus(MINUTE)))
                .leadsTo(new CheckedOut(SHIFT, ANA, VenueCodes.window(FROM.plus(MINUTE)), 1));
        Duties used = new Duties(
                HashTreePMap.singleton(DUTY, new Stretch(FROM, TO)),
                null,
                HashTreePMap.singleton(HOUSE, VenueCodes.window(FROM)),
                HashTreePMap.empty());
        signedUp()
                .when(new CheckIn(DUTY, code(FROM), diary(used)), by(ANA).at(FROM))
                .isRefusedFor(new CodeReplayed());
        there().given(new CheckInVoided(SHIFT, ANA))
                .when(checkIn(FROM), by(ANA).at(FROM))
                .isRefusedFor(new CodeReplayed());
    }

    @Test
    void nobody_leaves_before_they_have_come_or_twice() {
        signedUp().when(checkOut(FROM), by(ANA).at(FROM)).isRefusedFor(new NotCheckedIn());
        var left = there().given(new CheckedOut(SHIFT, ANA, VenueCodes.window(FROM.plus(HOUR)), 60));
        Instant later = FROM.plus(HOUR).plus(MINUTE);
        left.when(checkOut(later), by(ANA).at(later)).isRefusedFor(new LeftAlready());
        there().when(checkIn(later), by(ANA).at(later)).isRefusedFor(new CameAlready());
        there().when(new Withdraw(DUTY), by(ANA).at(FROM.minus(TOLERANCE))).isRefusedFor(new ActionBegun());
    }

    @Test
    void one_leaves_until_shortly_after_the_end_and_no_more_counts_than_the_shift_and_its_tolerance() {
        Instant last = TO.plus(TOLERANCE);
        there().when(checkOut(last), by(ANA).at(last))
                .leadsTo(new CheckedOut(SHIFT, ANA, VenueCodes.window(last), 210));
        there().when(checkOut(last), by(ANA).at(last.plusMillis(1))).isRefusedFor(new NotTheShiftTime(30));
        var early = signedUp().given(came(FROM.minus(TOLERANCE)), FROM.minus(TOLERANCE));
        early.when(checkOut(last), by(ANA).at(last)).leadsTo(new CheckedOut(SHIFT, ANA, VenueCodes.window(last), 210));
        early.when(checkOut(TO), by(ANA).at(TO.minusMillis(1))).isRefusedFor(new CodeExpired());
        Instant soon = FROM.plusMillis(89_999);
        there().when(checkOut(soon), by(ANA).at(soon)).leadsTo(new CheckedOut(SHIFT, ANA, VenueCodes.window(soon), 1));
    }

    @Test
    void only_who_has_a_place_that_the_diary_has_entered_comes() {
        posted().when(checkIn(FROM), by(ANA).at(FROM)).isRefusedFor(new NotSignedUp());
        posted().when(checkOut(FROM), by(ANA).at(FROM)).isRefusedFor(new NotSignedUp());
        posted().given(in(BEN, GUIDE))
                .given(waits(ANA, GUIDE))
                .when(checkIn(FROM), by(ANA).at(FROM))
                .isRefusedFor(new NotSignedUp());
        signedUp().when(new CheckIn(DUTY, code(FROM), BLANK), by(ANA).at(FROM)).isRefusedFor(new PlaceNotEnteredYet());
        signedUp()
                .given(new ActionCancelled(SHIFT, ActionEnd.WEATHER, List.of(ANA), List.of(), DAN))
                .when(checkIn(FROM), by(ANA).at(FROM))
                .isRefusedFor(new ActionCalledOff());
    }

    @Test
    void nobody_comes_to_one_action_before_they_have_left_another() {
        Duties elsewhere = new Duties(
                HashTreePMap.singleton(DUTY, new Stretch(FROM, TO)),
                new Duties.Session(action(2), FROM.plusMillis(1)),
                HashTreePMap.empty(),
                HashTreePMap.empty());
        CheckIn command = new CheckIn(DUTY, code(FROM), diary(elsewhere));
        signedUp().when(command, by(ANA).at(FROM)).isRefusedFor(new StillElsewhere());
        signedUp().when(command, by(ANA).at(FROM.plusMillis(1))).isAccepted();
    }

    @Test
    void a_coming_is_taken_back_once_and_one_may_come_again() {
        VoidCheckIn voided = new VoidCheckIn(DUTY, ANA);
        there().when(voided, bySystem()).leadsTo(new CheckInVoided(SHIFT, ANA));
        signedUp().when(voided, bySystem()).changesNothing();
        posted().when(voided, bySystem()).changesNothing();
        there().given(new CheckedOut(SHIFT, ANA, VenueCodes.window(TO), 180))
                .when(voided, bySystem())
                .changesNothing();
        Instant later = FROM.plus(MINUTE);
        there().given(new CheckInVoided(SHIFT, ANA))
                .when(checkIn(later), by(ANA).at(later))
                .isAccepted();
        assertThat(voided.systemOnly()).isTrue();
    }

    @Test
    void an_action_in_no_house_has_no_code() {
        Shift outside = new Shift(DUTY, XINGFU, null, FROM, TO);
        unposted()
                .given(new ActionPosted(outside, DAN, null, TERMS))
                .given(new ActionEvent.VolunteerSignedUp(outside, ANA, DESK, ANA))
                .when(checkIn(FROM), by(ANA).at(FROM))
                .isRefusedFor(new NoCodeHere());
    }

    @Test
    void nobody_comes_or_leaves_for_somebody_else() {
        assertThat(checkIn(FROM).scope()).isNull();
        assertThat(checkOut(FROM).scope()).isNull();
    }
}
