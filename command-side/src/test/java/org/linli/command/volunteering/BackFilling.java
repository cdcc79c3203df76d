package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.volunteering.Shifts.DUTY;
import static org.linli.command.volunteering.Shifts.GUIDE;
import static org.linli.command.volunteering.Shifts.SHIFT;
import static org.linli.command.volunteering.Shifts.TO;
import static org.linli.command.volunteering.Shifts.attestation;
import static org.linli.command.volunteering.Shifts.hours;
import static org.linli.command.volunteering.Shifts.in;
import static org.linli.command.volunteering.Shifts.posted;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Scenario;
import org.linli.command.volunteering.ActionCommand.ApproveBackfill;
import org.linli.command.volunteering.ActionCommand.RejectBackfill;
import org.linli.command.volunteering.ActionCommand.SettleHours;
import org.linli.command.volunteering.ActionCommand.SubmitBackfill;
import org.linli.command.volunteering.VolunteeringRejection.EvidenceMalformed;
import org.linli.command.volunteering.VolunteeringRejection.NotOverYet;
import org.linli.command.volunteering.VolunteeringRejection.NotTheOrganiser;
import org.linli.command.volunteering.VolunteeringRejection.NothingToApprove;
import org.linli.command.volunteering.VolunteeringRejection.OwnHours;
import org.linli.command.volunteering.VolunteeringRejection.OwnSubmission;
import org.linli.command.volunteering.VolunteeringRejection.RecordedAlready;
import org.linli.command.volunteering.VolunteeringRejection.ServiceMinutesOutOfRange;
import org.linli.command.volunteering.VolunteeringRejection.TooLateToBackfill;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.HoursRefusal;
import org.linli.kernel.volunteering.HoursSource;

class BackFilling {
    private static final Hours ENTERED = hours(1, ANA, 120, HoursSource.BACKFILLED);
    private static final BackfillSubmitted SUBMITTED = new BackfillSubmitted(SHIFT, ENTERED, "签到表", DAN);
    private static final ApproveBackfill APPROVE = new ApproveBackfill(DUTY, ANA);
    private static final RejectBackfill REJECT = new RejectBackfill(DUTY, ANA, HoursRefusal.NO_EVIDENCE);

    private static Acting staff(MemberId member) {
        return by(member).holding(Role.COMMITTEE_STAFF).at(TO);
    }

    private static SubmitBackfill submit(MemberId volunteer, int minutes, String evidence) {
        return new SubmitBackfill(DUTY, attestation(1), volunteer, minutes, evidence);
    }

    private static Scenario<VolunteerAction, ActionCommand, ActionEvent> submitted() {
        return posted().given(SUBMITTED);
    }

    @Test
    void hours_are_entered_later_on_evidence_also_for_who_had_not_signed_up() {
        SubmitBackfill command = submit(ANA, 120, "签到表");
        posted().when(command, staff(DAN)).leadsTo(SUBMITTED);
        posted().given(in(ANA, GUIDE)).when(command, staff(DAN)).leadsTo(SUBMITTED);
        posted().given(in(ANA, GUIDE))
                .given(new NoShowRecorded(SHIFT, ANA, DAN))
                .when(command, staff(DAN))
                .leadsTo(SUBMITTED);
        posted().when(submit(ANA, 120, " "), staff(DAN)).isRefusedFor(new EvidenceMalformed());
        posted().when(submit(ANA, 211, "签到表"), staff(DAN)).isRefusedFor(new ServiceMinutesOutOfRange(210));
        posted().when(submit(ANA, 0, "签到表"), staff(DAN)).isRefusedFor(new ServiceMinutesOutOfRange(210));
        posted().when(command, by(BEN).at(TO)).isRefusedFor(new NotTheOrganiser());
        submitted().when(command, staff(DAN)).isRefusedFor(new RecordedAlready());
    }

    @Test
    void within_thirty_days_after_the_end() {
        SubmitBackfill command = submit(ANA, 120, "签到表");
        posted().when(command, staff(DAN).at(TO.minusMillis(1))).isRefusedFor(new NotOverYet());
        posted().when(command, staff(DAN).at(TO.plus(Duration.ofDays(30)))).isAccepted();
        posted().when(command, staff(DAN).at(TO.plus(Duration.ofDays(30)).plusMillis(1)))
                .isRefusedFor(new TooLateToBackfill(30));
    }

    @Test
    void a_second_person_approves_who_is_neither_the_submitter_nor_the_volunteer() {
        submitted().when(APPROVE, staff(CUI)).leadsTo(new BackfillApproved(SHIFT, ENTERED, CUI));
        submitted().when(APPROVE, staff(DAN)).isRefusedFor(new OwnSubmission());
        submitted().when(APPROVE, staff(ANA)).isRefusedFor(new OwnHours());
        posted().when(submit(DAN, 120, "签到表"), staff(DAN)).isRefusedFor(new OwnHours());
        submitted().when(APPROVE, by(CUI).at(TO)).isRefusedFor(new NotTheOrganiser());
        posted().when(APPROVE, staff(CUI)).isRefusedFor(new NothingToApprove());
    }

    @Test
    void it_counts_by_half_once_approved_and_entered() {
        var approved = submitted().given(new BackfillApproved(SHIFT, ENTERED, CUI));
        HoursAttested counts = new HoursAttested(SHIFT, ENTERED, CUI);
        submitted()
                .when(new SettleHours(DUTY, attestation(1), true), bySystem())
                .changesNothing();
        approved.when(new SettleHours(DUTY, attestation(1), true), bySystem()).leadsTo(counts);
        approved.when(APPROVE, staff(BEN)).isRefusedFor(new NothingToApprove());
        approved.given(counts).when(APPROVE, staff(BEN)).isRefusedFor(new NothingToApprove());
        approved.given(counts).when(submit(ANA, 60, "签到表"), staff(DAN)).isRefusedFor(new RecordedAlready());
        assertThat(counts.hours().source().weighed(counts.hours().minutes())).isEqualTo(60);
    }

    @Test
    void a_second_person_may_reject_it_and_it_may_be_submitted_again() {
        BackfillRejected rejected = new BackfillRejected(SHIFT, ENTERED, HoursRefusal.NO_EVIDENCE, CUI);
        submitted().when(REJECT, staff(CUI)).leadsTo(rejected);
        submitted().when(REJECT, staff(DAN)).isRefusedFor(new OwnSubmission());
        submitted().given(rejected).when(REJECT, staff(CUI)).isRefusedFor(new NothingToApprove());
        submitted().given(rejected).when(submit(ANA, 120, "签到表"), staff(DAN)).isAccepted();
    }
}
