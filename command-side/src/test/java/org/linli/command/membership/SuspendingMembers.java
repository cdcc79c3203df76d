package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.granted;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;
import static org.linli.kernel.membership.SuspensionReason.UNRELIABLE;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.MembershipRejection.AlreadyAppealed;
import org.linli.command.membership.MembershipRejection.AlreadySuspended;
import org.linli.command.membership.MembershipRejection.AppealOfOwnDecision;
import org.linli.command.membership.MembershipRejection.NoAppeal;
import org.linli.command.membership.MembershipRejection.NotSuspended;
import org.linli.command.membership.MembershipRejection.OperatorsOwnMatter;
import org.linli.command.membership.MembershipRejection.OwnSuspension;
import org.linli.command.membership.MembershipRejection.ReasonMalformed;
import org.linli.command.membership.MembershipRejection.SuspensionEndOutOfRange;
import org.linli.command.membership.SuspensionCommand.AppealSuspension;
import org.linli.command.membership.SuspensionCommand.DecideAppeal;
import org.linli.command.membership.SuspensionCommand.LiftSuspension;
import org.linli.command.membership.SuspensionCommand.SuspendMember;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.MemberSuspended;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealDecided;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealed;
import org.linli.kernel.membership.MemberEvent.SuspensionLifted;

/** Dan of the committee suspends Ana; Cui is his colleague. */
class SuspendingMembers {
    private static final Instant END = NOW.plus(Duration.ofDays(366));
    private static final Acting DANS = by(DAN).holding(COMMITTEE_STAFF);
    private static final Acting CUIS = by(CUI).holding(COMMITTEE_STAFF);
    private static final MemberSuspended SUSPENDED = new MemberSuspended(ANA, UNRELIABLE, "没有来", END, DAN);
    private static final AppealSuspension APPEAL = new AppealSuspension(ANA, "来了");
    private static final SuspensionAppealed APPEALED = new SuspensionAppealed(ANA, "来了");
    private static final LiftSuspension LIFT = new LiftSuspension(ANA);

    private static SuspendMember suspending(String note, @Nullable Instant until) {
        return new SuspendMember(ANA, UNRELIABLE, note, until);
    }

    private static DecideAppeal deciding(boolean granted, @Nullable String note) {
        return new DecideAppeal(ANA, granted, note);
    }

    private static Scenario<Member, MemberCommand, MemberEvent> suspended() {
        return aMember().given(SUSPENDED);
    }

    private static Scenario<Member, MemberCommand, MemberEvent> appealed() {
        return suspended().given(APPEALED);
    }

    @Test
    void staff_and_operators_suspend_until_a_time_or_until_it_is_lifted() {
        aMember().when(suspending("没有来", END), DANS).leadsTo(SUSPENDED);
        aMember()
                .when(suspending("没有来", null), by(DAN).holding(OPERATOR))
                .leadsTo(new MemberSuspended(ANA, UNRELIABLE, "没有来", null, DAN));
        aMember().when(suspending("没有来", END), bySystem()).isAccepted();
        nobody().when(suspending("没有来", END), DANS).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void nobody_else_suspends_and_a_reviewer_of_the_party_neither() {
        aMember().when(suspending("没有来", END), by(DAN)).isRefusedFor(new Refusal.NotAllowed());
        aMember()
                .when(suspending("没有来", END), by(DAN).holding(ORGANISATION_REVIEWER))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nobody_suspends_themselves_or_decides_about_their_own_suspension() {
        Acting anas = by(ANA).holding(COMMITTEE_STAFF, OPERATOR);
        aMember().when(suspending("没有来", END), anas).isRefusedFor(new OwnSuspension());
        suspended().when(LIFT, anas).isRefusedFor(new OwnSuspension());
        appealed().when(deciding(true, null), anas).isRefusedFor(new OwnSuspension());
    }

    @Test
    void the_operator_of_the_service_is_not_suspended_by_committee_staff() {
        var operator = aMember().given(granted(OPERATOR, null, END));
        operator.when(suspending("没有来", END), DANS).isRefusedFor(new OperatorsOwnMatter());
        operator.when(suspending("没有来", END), by(DAN).holding(OPERATOR)).isAccepted();
        operator.when(suspending("没有来", END.plusMillis(1)), DANS.at(END)).isAccepted();
    }

    @Test
    void a_suspension_says_why_in_words() {
        aMember().when(suspending(" ", END), DANS).isRefusedFor(new ReasonMalformed());
        aMember().when(suspending("x".repeat(2001), END), DANS).isRefusedFor(new ReasonMalformed());
        aMember().when(suspending("x".repeat(2000), END), DANS).isAccepted();
    }

    @Test
    void a_suspension_ends_after_now_and_within_a_year_if_it_ends_by_itself() {
        aMember().when(suspending("没有来", NOW), DANS).isRefusedFor(new SuspensionEndOutOfRange());
        aMember().when(suspending("没有来", END.plusMillis(1)), DANS).isRefusedFor(new SuspensionEndOutOfRange());
    }

    @Test
    void a_suspension_holds_until_its_end_and_not_at_it() {
        Registered ana = (Registered) suspended().state();

        assertThat(ana.isSuspended(END.minusMillis(1))).isTrue();
        assertThat(ana.isSuspended(END)).isFalse();
        assertThat(((Registered) aMember().state()).isSuspended(NOW)).isFalse();
        suspended().when(suspending("又没有来", null), DANS).isRefusedFor(new AlreadySuspended());
        suspended().when(suspending("又没有来", null), DANS.at(END)).isAccepted();
    }

    @Test
    void a_suspension_is_lifted_before_its_time() {
        suspended().when(LIFT, DANS).leadsTo(new SuspensionLifted(ANA, DAN));
        suspended().when(LIFT, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        suspended().when(LIFT, DANS.at(END)).isRefusedFor(new NotSuspended());
        suspended().given(new SuspensionLifted(ANA, DAN)).when(LIFT, DANS).isRefusedFor(new NotSuspended());
    }

    @Test
    void the_member_appeals_once_while_it_holds() {
        suspended().when(APPEAL, by(ANA)).leadsTo(APPEALED);
        suspended().when(APPEAL, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        suspended().when(new AppealSuspension(ANA, ""), by(ANA)).isRefusedFor(new ReasonMalformed());
        suspended().when(APPEAL, by(ANA).at(END)).isRefusedFor(new NotSuspended());
        aMember().when(APPEAL, by(ANA)).isRefusedFor(new NotSuspended());
        appealed().when(APPEAL, by(ANA)).isRefusedFor(new AlreadyAppealed());
        appealed()
                .given(new SuspensionAppealDecided(ANA, false, null, CUI))
                .when(APPEAL, by(ANA))
                .isRefusedFor(new AlreadyAppealed());
    }

    @Test
    void another_person_than_who_suspended_decides_the_appeal() {
        appealed()
                .when(deciding(true, "出院证明已核对"), CUIS)
                .leadsTo(new SuspensionAppealDecided(ANA, true, "出院证明已核对", CUI));
        appealed().when(deciding(true, null), DANS).isRefusedFor(new AppealOfOwnDecision());
        appealed().when(deciding(true, null), by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        appealed().when(deciding(true, " "), CUIS).isRefusedFor(new ReasonMalformed());
    }

    @Test
    void only_an_open_appeal_is_decided() {
        suspended().when(deciding(true, null), CUIS).isRefusedFor(new NoAppeal());
        aMember().when(deciding(true, null), CUIS).isRefusedFor(new NoAppeal());
        appealed()
                .given(new SuspensionAppealDecided(ANA, false, null, CUI))
                .when(deciding(true, null), CUIS)
                .isRefusedFor(new NoAppeal());
    }

    @Test
    void an_appeal_that_is_granted_ends_the_suspension_and_one_that_is_not_leaves_it() {
        for (boolean granted : new boolean[] {true, false}) {
            Registered ana = (Registered) appealed()
                    .given(new SuspensionAppealDecided(ANA, granted, null, CUI))
                    .state();
            assertThat(ana.isSuspended(NOW)).isEqualTo(!granted);
        }
    }
}
