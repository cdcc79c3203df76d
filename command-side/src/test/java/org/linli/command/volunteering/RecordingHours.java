package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.volunteering.Shifts.BRANCH;
import static org.linli.command.volunteering.Shifts.DESK;
import static org.linli.command.volunteering.Shifts.DUTY;
import static org.linli.command.volunteering.Shifts.FROM;
import static org.linli.command.volunteering.Shifts.GUIDE;
import static org.linli.command.volunteering.Shifts.SHIFT;
import static org.linli.command.volunteering.Shifts.TO;
import static org.linli.command.volunteering.Shifts.attestation;
import static org.linli.command.volunteering.Shifts.hours;
import static org.linli.command.volunteering.Shifts.in;
import static org.linli.command.volunteering.Shifts.posted;
import static org.linli.command.volunteering.Shifts.postedByBranch;
import static org.linli.command.volunteering.Shifts.waits;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Scenario;
import org.linli.command.volunteering.ActionCommand.AttestHours;
import org.linli.command.volunteering.ActionCommand.CorrectHours;
import org.linli.command.volunteering.ActionCommand.RecordNoShow;
import org.linli.command.volunteering.ActionCommand.RejectHours;
import org.linli.command.volunteering.ActionCommand.SettleHours;
import org.linli.command.volunteering.VolunteeringRejection.ActionCalledOff;
import org.linli.command.volunteering.VolunteeringRejection.CameAlready;
import org.linli.command.volunteering.VolunteeringRejection.EvidenceMalformed;
import org.linli.command.volunteering.VolunteeringRejection.NotOverYet;
import org.linli.command.volunteering.VolunteeringRejection.NotSignedUp;
import org.linli.command.volunteering.VolunteeringRejection.NotTheOrganiser;
import org.linli.command.volunteering.VolunteeringRejection.NothingToCorrect;
import org.linli.command.volunteering.VolunteeringRejection.OwnHours;
import org.linli.command.volunteering.VolunteeringRejection.ProxyOfVolunteer;
import org.linli.command.volunteering.VolunteeringRejection.RecordedAlready;
import org.linli.command.volunteering.VolunteeringRejection.ServiceMinutesOutOfRange;
import org.linli.command.volunteering.VolunteeringRejection.TooLateToAttest;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.HoursRefusal;
import org.linli.kernel.volunteering.HoursSource;

class RecordingHours {
    private static final Acting STAFF = by(DAN).holding(Role.COMMITTEE_STAFF).at(TO);

    private static Scenario<VolunteerAction, ActionCommand, ActionEvent> signedUp() {
        return posted().given(in(ANA, GUIDE));
    }

    /** Ana was there by the codes, from the beginning for so long. */
    private static Scenario<VolunteerAction, ActionCommand, ActionEvent> left(int minutes) {
        return signedUp().given(new CheckedIn(SHIFT, ANA, 1), FROM).given(new CheckedOut(SHIFT, ANA, 2, minutes));
    }

    private static AttestHours attest(int minutes) {
        return new AttestHours(DUTY, attestation(1), ANA, minutes);
    }

    private static AttestationGiven given(int minutes, HoursSource source) {
        return new AttestationGiven(SHIFT, hours(1, ANA, minutes, source), DAN);
    }

    private static HoursAttested attested(int minutes, HoursSource source) {
        return new HoursAttested(SHIFT, hours(1, ANA, minutes, source), DAN);
    }

    private static Scenario<VolunteerAction, ActionCommand, ActionEvent> counting(int minutes) {
        return signedUp().given(given(minutes, HoursSource.ATTESTED)).given(attested(minutes, HoursSource.ATTESTED));
    }

    private static CorrectHours correct(int minutes) {
        return new CorrectHours(DUTY, attestation(2), ANA, minutes, CorrectionReason.LEFT_EARLY);
    }

    @Test
    void who_attests_is_not_who_volunteered() {
        signedUp().when(attest(120), STAFF).leadsTo(given(120, HoursSource.ATTESTED));
        var dan = posted().given(in(DAN, GUIDE));
        dan.when(new AttestHours(DUTY, attestation(1), DAN, 120), STAFF).isRefusedFor(new OwnHours());
        dan.when(new RejectHours(DUTY, DAN, HoursRefusal.OTHER, null), STAFF).isRefusedFor(new OwnHours());
        dan.when(new RecordNoShow(DUTY, DAN), STAFF).isRefusedFor(new OwnHours());
        dan.when(new CorrectHours(DUTY, attestation(2), DAN, 1, CorrectionReason.WRONG_TIME), STAFF)
                .isRefusedFor(new OwnHours());
    }

    @Test
    void nobody_attests_through_a_proxy_either_way() {
        var byProxy = posted().given(new VolunteerSignedUp(SHIFT, ANA, GUIDE, DAN));
        byProxy.when(attest(120), STAFF).isRefusedFor(new ProxyOfVolunteer());
        byProxy.when(attest(120), by(CUI).holding(Role.COMMITTEE_STAFF).at(TO)).isAccepted();
        posted().given(in(ANA, GUIDE)).when(attest(120), STAFF.onBehalfOf(ANA)).isRefusedFor(new OwnHours());
        for (ActionCommand command : List.of(
                attest(120),
                correct(60),
                new RejectHours(DUTY, ANA, HoursRefusal.OTHER, null),
                new RecordNoShow(DUTY, ANA),
                new ActionCommand.SubmitBackfill(DUTY, attestation(1), ANA, 60, "sheet"),
                new ActionCommand.ApproveBackfill(DUTY, ANA),
                new ActionCommand.RejectBackfill(DUTY, ANA, HoursRefusal.OTHER))) {
            assertThat(command.scope()).as(command.toString()).isNull();
            assertThat(command.names()).containsExactly(ANA);
        }
    }

    @Test
    void who_organises_records() {
        signedUp().when(attest(120), by(BEN).at(TO)).isRefusedFor(new NotTheOrganiser());
        postedByBranch()
                .given(in(ANA, GUIDE))
                .when(attest(120), by(BEN).representing(BRANCH).at(TO))
                .isAccepted();
        signedUp().when(correct(1), by(BEN).at(TO)).isRefusedFor(new NotTheOrganiser());
    }

    @Test
    void the_source_is_the_codes_when_they_prove_the_time_and_the_organiser_otherwise() {
        left(120).when(attest(120), STAFF).leadsTo(given(120, HoursSource.SYSTEM));
        left(120).when(attest(119), STAFF).leadsTo(given(119, HoursSource.SYSTEM));
        left(120).when(attest(121), STAFF).leadsTo(given(121, HoursSource.ATTESTED));
        signedUp()
                .given(new CheckedIn(SHIFT, ANA, 1), FROM)
                .when(attest(120), STAFF)
                .leadsTo(given(120, HoursSource.ATTESTED));
    }

    @Test
    void no_more_counts_than_the_shift_and_half_an_hour() {
        signedUp().when(attest(1), STAFF).isAccepted();
        signedUp().when(attest(210), STAFF).isAccepted();
        signedUp().when(attest(211), STAFF).isRefusedFor(new ServiceMinutesOutOfRange(210));
        signedUp().when(attest(0), STAFF).isRefusedFor(new ServiceMinutesOutOfRange(210));
        counting(120).when(correct(210), STAFF).isAccepted();
        counting(120).when(correct(211), STAFF).isRefusedFor(new ServiceMinutesOutOfRange(210));
        counting(120).when(correct(0), STAFF).isAccepted();
        counting(120).when(correct(-1), STAFF).isRefusedFor(new ServiceMinutesOutOfRange(210));
    }

    @Test
    void it_is_attested_when_it_is_over_or_the_volunteer_has_left_and_within_a_week() {
        signedUp().when(attest(60), STAFF.at(TO.minusMillis(1))).isRefusedFor(new NotOverYet());
        left(60).when(attest(60), STAFF.at(FROM)).isAccepted();
        signedUp().when(attest(60), STAFF.at(TO.plus(Duration.ofDays(7)))).isAccepted();
        signedUp()
                .when(attest(60), STAFF.at(TO.plus(Duration.ofDays(7)).plusMillis(1)))
                .isRefusedFor(new TooLateToAttest(7));
    }

    @Test
    void only_of_who_had_a_place_and_once() {
        posted().when(attest(60), STAFF).isRefusedFor(new NotSignedUp());
        posted().given(in(BEN, GUIDE))
                .given(waits(ANA, GUIDE))
                .when(attest(60), STAFF)
                .isRefusedFor(new NotSignedUp());
        signedUp()
                .given(given(60, HoursSource.ATTESTED))
                .when(attest(60), STAFF)
                .isRefusedFor(new RecordedAlready());
        counting(60).when(attest(60), STAFF).isRefusedFor(new RecordedAlready());
        signedUp()
                .given(new NoShowRecorded(SHIFT, ANA, DAN))
                .when(attest(60), STAFF)
                .isRefusedFor(new RecordedAlready());
        signedUp()
                .given(new ActionCancelled(SHIFT, ActionEnd.WEATHER, List.of(ANA), List.of(), DAN))
                .when(attest(60), STAFF)
                .isRefusedFor(new ActionCalledOff());
    }

    @Test
    void it_counts_once_the_diary_has_room_for_it_and_fewer_may_be_attested_when_not() {
        var claimed = signedUp().given(given(180, HoursSource.SYSTEM));
        claimed.when(new SettleHours(DUTY, attestation(1), true), bySystem())
                .leadsTo(attested(180, HoursSource.SYSTEM));
        HoursNotEntered full = new HoursNotEntered(SHIFT, hours(1, ANA, 180, HoursSource.SYSTEM));
        claimed.when(new SettleHours(DUTY, attestation(1), false), bySystem()).leadsTo(full);
        claimed.given(full).when(attest(60), STAFF).isAccepted();
        claimed.when(new SettleHours(DUTY, attestation(2), true), bySystem()).changesNothing();
        counting(180)
                .when(new SettleHours(DUTY, attestation(1), true), bySystem())
                .changesNothing();
        signedUp().when(new SettleHours(DUTY, attestation(1), true), bySystem()).changesNothing();
        assertThat(new SettleHours(DUTY, attestation(1), true).systemOnly()).isTrue();
    }

    @Test
    void a_correction_takes_the_place_of_what_counted() {
        CorrectionGiven claim = new CorrectionGiven(
                SHIFT, hours(2, ANA, 60, HoursSource.ATTESTED), attestation(1), CorrectionReason.LEFT_EARLY, DAN);
        counting(120).when(correct(60), STAFF).leadsTo(claim);
        HoursCorrected corrected =
                new HoursCorrected(SHIFT, hours(2, ANA, 60, HoursSource.ATTESTED), attestation(1), 120, DAN);
        var claimed = counting(120).given(claim);
        claimed.when(new SettleHours(DUTY, attestation(2), true), bySystem()).leadsTo(corrected);
        claimed.when(correct(30), STAFF).isRefusedFor(new RecordedAlready());
        claimed.given(corrected)
                .when(new CorrectHours(DUTY, attestation(3), ANA, 90, CorrectionReason.STAYED_LONGER), STAFF)
                .leadsTo(new CorrectionGiven(
                        SHIFT,
                        hours(3, ANA, 90, HoursSource.ATTESTED),
                        attestation(2),
                        CorrectionReason.STAYED_LONGER,
                        DAN));
        claimed.given(new HoursNotEntered(SHIFT, hours(2, ANA, 60, HoursSource.ATTESTED)))
                .when(correct(120), STAFF)
                .changesNothing();
        signedUp().when(correct(60), STAFF).isRefusedFor(new NothingToCorrect());
        posted().when(correct(60), STAFF).isRefusedFor(new NothingToCorrect());
    }

    @Test
    void a_correction_to_more_than_the_codes_prove_is_the_organisers_word() {
        var proved = left(120).given(given(100, HoursSource.SYSTEM)).given(attested(100, HoursSource.SYSTEM));
        proved.when(correct(120), STAFF)
                .leadsTo(new CorrectionGiven(
                        SHIFT,
                        hours(2, ANA, 120, HoursSource.SYSTEM),
                        attestation(1),
                        CorrectionReason.LEFT_EARLY,
                        DAN));
        proved.when(correct(121), STAFF)
                .leadsTo(new CorrectionGiven(
                        SHIFT,
                        hours(2, ANA, 121, HoursSource.ATTESTED),
                        attestation(1),
                        CorrectionReason.LEFT_EARLY,
                        DAN));
    }

    @Test
    void the_organiser_says_that_a_time_does_not_count_and_why() {
        RejectHours reject = new RejectHours(DUTY, ANA, HoursRefusal.NOT_THERE, "没有看到");
        signedUp().when(reject, STAFF).leadsTo(new HoursRejected(SHIFT, ANA, HoursRefusal.NOT_THERE, "没有看到", DAN));
        signedUp()
                .when(new RejectHours(DUTY, ANA, HoursRefusal.OTHER, " "), STAFF)
                .isRefusedFor(new EvidenceMalformed());
        signedUp()
                .when(new RejectHours(DUTY, ANA, HoursRefusal.OTHER, "字".repeat(2_001)), STAFF)
                .isRefusedFor(new EvidenceMalformed());
        counting(60).when(reject, STAFF).isRefusedFor(new RecordedAlready());
        signedUp().when(reject, by(BEN).at(TO)).isRefusedFor(new NotTheOrganiser());
    }

    @Test
    void who_had_a_place_and_did_not_come_is_recorded_and_nobody_who_came() {
        RecordNoShow absent = new RecordNoShow(DUTY, ANA);
        signedUp().when(absent, STAFF).leadsTo(new NoShowRecorded(SHIFT, ANA, DAN));
        signedUp().when(absent, STAFF.at(TO.minusMillis(1))).isRefusedFor(new NotOverYet());
        signedUp().given(new CheckedIn(SHIFT, ANA, 1), FROM).when(absent, STAFF).isRefusedFor(new CameAlready());
        posted().when(absent, STAFF).isRefusedFor(new NotSignedUp());
        MemberId cui = CUI;
        posted().given(in(BEN, DESK)).when(new RecordNoShow(DUTY, cui), STAFF).isRefusedFor(new NotSignedUp());
    }
}
