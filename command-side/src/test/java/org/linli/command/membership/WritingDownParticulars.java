package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.VOLUNTEER;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.ParticularsCommand.RecordBirthDate;
import org.linli.command.membership.ParticularsCommand.RecordResidency;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.membership.Residency;

class WritingDownParticulars {
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    private static final RecordResidency FLOATING = new RecordResidency(ANA, Residency.FLOATING);
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"));

    private static RecordBirthDate born(LocalDate day) {
        return new RecordBirthDate(ANA, day);
    }

    @Test
    void staff_of_the_community_record_whether_a_household_is_registered_there_and_when_somebody_was_born() {
        aMember().when(FLOATING, STAFF).leadsTo(new ResidencyRecorded(ANA, Residency.FLOATING, DAN));
        aMember().when(born(TODAY), STAFF).leadsTo(new BirthDateRecorded(ANA, TODAY, DAN));
        aMember().when(FLOATING, by(DAN).holding(OPERATOR)).isAccepted();
        aMember().when(born(TODAY), bySystem()).isAccepted();
    }

    @Test
    void nobody_else_does() {
        aMember().when(FLOATING, by(DAN).holding(VOLUNTEER)).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(born(TODAY), by(DAN).holding(VOLUNTEER)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void nobody_records_it_about_themselves_nor_has_it_recorded_in_their_name() {
        aMember()
                .when(FLOATING, by(ANA).holding(COMMITTEE_STAFF))
                .isRefusedFor(new MembershipRejection.OwnParticulars());
        aMember()
                .when(born(TODAY), by(DAN).holding(OPERATOR).on(Channel.IMPORT).onBehalfOf(ANA))
                .isRefusedFor(new MembershipRejection.OwnParticulars());
    }

    @Test
    void who_lives_in_no_community_is_neither_registered_nor_floating_there() {
        nobody().given(new MemberRegistered(ANA, "王秀英", null, null))
                .when(FLOATING, bySystem())
                .isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void nobody_was_born_tomorrow_and_nobody_is_older_than_130_years() {
        aMember().when(born(TODAY.plusDays(1)), STAFF).isRefusedFor(new MembershipRejection.BirthDateImplausible());
        aMember().when(born(TODAY.minusYears(131).plusDays(1)), STAFF).isAccepted();
        aMember().when(born(TODAY.minusYears(131)), STAFF).isRefusedFor(new MembershipRejection.BirthDateImplausible());
    }

    @Test
    void what_was_wrong_or_has_changed_is_recorded_again_and_what_stands_is_not() {
        var recorded = aMember()
                .given(new ResidencyRecorded(ANA, Residency.FLOATING, DAN))
                .given(new BirthDateRecorded(ANA, TODAY, DAN));

        recorded.when(FLOATING, STAFF).changesNothing();
        recorded.when(born(TODAY), STAFF).changesNothing();
        recorded.when(new RecordResidency(ANA, Residency.REGISTERED), STAFF)
                .leadsTo(new ResidencyRecorded(ANA, Residency.REGISTERED, DAN));
        recorded.when(born(TODAY.minusDays(1)), STAFF).leadsTo(new BirthDateRecorded(ANA, TODAY.minusDays(1), DAN));
    }

    @Test
    void what_else_is_known_of_the_member_stays() {
        Registered member = (Registered) aMember()
                .given(Members.granted(VOLUNTEER, null, NOW.plusSeconds(1)))
                .given(new BirthDateRecorded(ANA, TODAY, DAN))
                .given(new ResidencyRecorded(ANA, Residency.FLOATING, DAN))
                .state();
        assertThat(member.particulars()).isEqualTo(new Particulars(Residency.FLOATING, TODAY));
        assertThat(member.grants().anywhere(NOW)).containsExactly(VOLUNTEER);
    }
}
