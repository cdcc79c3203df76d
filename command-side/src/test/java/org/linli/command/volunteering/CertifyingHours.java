package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.volunteering.Shifts.BRANCH;
import static org.linli.command.volunteering.Shifts.action;
import static org.linli.command.volunteering.Shifts.attestation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.MembershipRejection.OrganisationInactive;
import org.linli.command.volunteering.CertificateCommand.IssueCertificate;
import org.linli.command.volunteering.CertificateCommand.RecountCertificate;
import org.linli.command.volunteering.VolunteeringRejection.CertifiedAlready;
import org.linli.command.volunteering.VolunteeringRejection.CertifiedTimeOutOfRange;
import org.linli.command.volunteering.VolunteeringRejection.NotTheIssuer;
import org.linli.command.volunteering.VolunteeringRejection.NothingToCertify;
import org.linli.command.volunteering.VolunteeringRejection.OwnCertificate;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.CertificateEnd;
import org.linli.kernel.volunteering.CertificateEvent;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertificateEvent.CertificateSuperseded;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Issuer;

/** The party branch, which belongs to Xingfu, certifies what Ana did in October; Cui represents it. */
class CertifyingHours {
    private static final Issuer ISSUER = new Issuer(BRANCH, XINGFU);
    private static final CertificatesId BOOK = CertificatesId.of(ISSUER);
    private static final Issuer COMMITTEE = new Issuer(null, XINGFU);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final LocalDate TO = LocalDate.of(2026, 10, 31);

    /** The first of November in Shanghai. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private static final CertifiedHours DESK = hours(1, 120, HoursSource.SYSTEM);
    private static final CertifiedHours WALK = hours(2, 45, HoursSource.BACKFILLED);
    private static final Acting CUI_OF_THE_BRANCH = by(CUI).representing(BRANCH);
    private static final Acting STAFF = by(DAN).holding(Role.COMMITTEE_STAFF);

    private static CertifiedHours hours(int number, int minutes, HoursSource source) {
        return new CertifiedHours(action(number), attestation(number), LocalDate.of(2026, 10, 12), minutes, source);
    }

    private static Scenario<CertificateBook, CertificateCommand, CertificateEvent> none() {
        return Scenario.of(new CertificateDecider());
    }

    private static IssueCertificate issue(MemberId member, CertifiedHours... hours) {
        return new IssueCertificate(ISSUER, true, member, FROM, TO, List.of(hours));
    }

    private static IssueCertificate of(LocalDate from, LocalDate to) {
        return new IssueCertificate(ISSUER, true, ANA, from, to, List.of(DESK));
    }

    private static CertificateIssued issued(int number, MemberId member, MemberId by, CertifiedHours... hours) {
        return new CertificateIssued(BOOK, number, ISSUER, member, FROM, TO, List.of(hours), by);
    }

    private static CertificateSuperseded superseded(int number, @Nullable Integer successor, CertificateEnd reason) {
        return new CertificateSuperseded(BOOK, number, ANA, successor, reason);
    }

    @Test
    void who_represents_the_issuer_or_staff_of_its_place_certifies_with_the_next_number() {
        none().when(issue(ANA, DESK, WALK), CUI_OF_THE_BRANCH).leadsTo(issued(1, ANA, CUI, DESK, WALK));
        none().given(issued(1, ANA, CUI, DESK)).when(issue(BEN, WALK), STAFF).leadsTo(issued(2, BEN, DAN, WALK));
    }

    @Test
    void nobody_else_certifies() {
        none().when(issue(ANA, DESK), by(CUI)).isRefusedFor(new NotTheIssuer());
        none().when(issue(ANA, DESK), by(CUI).representing(OrganisationId.of(new byte[] {2})))
                .isRefusedFor(new NotTheIssuer());
        none().when(issue(ANA, DESK), by(CUI).holding(Role.ORGANISATION_REVIEWER, Role.OPERATOR))
                .isRefusedFor(new NotTheIssuer());
    }

    @Test
    void the_committee_certifies_what_its_own_actions_recorded_through_its_staff_alone() {
        var ofCommittee = new IssueCertificate(COMMITTEE, true, ANA, FROM, TO, List.of(DESK));
        none().when(ofCommittee, STAFF)
                .leadsTo(new CertificateIssued(
                        CertificatesId.of(COMMITTEE), 1, COMMITTEE, ANA, FROM, TO, List.of(DESK), DAN));
        none().when(ofCommittee, CUI_OF_THE_BRANCH).isRefusedFor(new NotTheIssuer());
        none().when(
                        new IssueCertificate(new Issuer(null, STREET), true, ANA, FROM, TO, List.of(DESK)),
                        STAFF.in(IN_STREET))
                .isRefusedFor(new Refusal.WrongPlace());
        none().when(issue(ANA, DESK), STAFF.in(IN_STREET)).isAccepted();
    }

    @Test
    void nobody_certifies_for_themselves_nor_for_whom_they_act() {
        none().when(issue(CUI, DESK), CUI_OF_THE_BRANCH).isRefusedFor(new OwnCertificate());
        none().when(issue(ANA, DESK), CUI_OF_THE_BRANCH.onBehalfOf(ANA)).isRefusedFor(new OwnCertificate());
        assertThat(issue(ANA, DESK).scope()).isNull();
        assertThat(issue(ANA, DESK).names()).containsExactly(ANA);
    }

    @Test
    void an_organisation_that_takes_no_part_certifies_nothing() {
        none().when(new IssueCertificate(ISSUER, false, ANA, FROM, TO, List.of(DESK)), CUI_OF_THE_BRANCH)
                .isRefusedFor(new OrganisationInactive());
    }

    @Test
    void a_certificate_is_of_at_most_a_year_of_days_none_of_them_ahead() {
        none().when(of(TODAY, TODAY), STAFF).isAccepted();
        none().when(of(TODAY.minusDays(365), TODAY), STAFF).isAccepted();

        CertifiedTimeOutOfRange reason = new CertifiedTimeOutOfRange(366);
        none().when(of(TODAY.minusDays(366), TODAY), STAFF).isRefusedFor(reason);
        none().when(of(TODAY, TODAY.plusDays(1)), STAFF).isRefusedFor(reason);
        none().when(of(TO, TO.minusDays(1)), STAFF).isRefusedFor(reason);
        none().when(of(LocalDate.MIN, TODAY), STAFF).isRefusedFor(reason);
    }

    @Test
    void where_nothing_counts_nothing_is_certified() {
        none().when(issue(ANA), STAFF).isRefusedFor(new NothingToCertify());
    }

    @Test
    void the_same_hours_of_the_same_days_are_certified_once() {
        var first = none().given(issued(1, ANA, CUI, DESK));
        first.when(issue(ANA, DESK), STAFF).isRefusedFor(new CertifiedAlready(1));
        first.when(issue(BEN, DESK), STAFF).isAccepted();
        first.when(of(FROM, TO.minusDays(1)), STAFF).isAccepted();
        first.when(of(FROM.plusDays(1), TO), STAFF).isAccepted();
        first.given(superseded(1, null, CertificateEnd.HOURS_CORRECTED))
                .when(issue(ANA, DESK), STAFF)
                .leadsTo(issued(2, ANA, DAN, DESK));
    }

    @Test
    void once_more_hours_count_a_certificate_that_is_issued_again_takes_the_place_of_the_earlier_one() {
        none().given(issued(1, ANA, CUI, DESK))
                .given(issued(2, BEN, CUI, DESK))
                .when(issue(ANA, DESK, WALK), STAFF)
                .leadsTo(superseded(1, 3, CertificateEnd.ISSUED_AGAIN), issued(3, ANA, DAN, DESK, WALK));
    }

    @Test
    void a_correction_supersedes_it_and_what_still_counts_has_the_next_number() {
        CertifiedHours less = new CertifiedHours(action(1), attestation(9), DESK.day(), 60, HoursSource.ATTESTED);
        var both = none().given(issued(1, ANA, CUI, DESK, WALK)).given(issued(2, BEN, CUI, DESK));

        both.when(new RecountCertificate(ISSUER, 1, List.of(less, WALK)), bySystem())
                .leadsTo(superseded(1, 3, CertificateEnd.HOURS_CORRECTED), issued(3, ANA, MemberId.SYSTEM, less, WALK));
        both.when(new RecountCertificate(ISSUER, 1, List.of()), bySystem())
                .leadsTo(superseded(1, null, CertificateEnd.HOURS_CORRECTED));
    }

    @Test
    void a_recount_that_only_adds_hours_corrects_nothing() {
        none().given(issued(1, ANA, CUI, WALK))
                .when(new RecountCertificate(ISSUER, 1, List.of(DESK, WALK)), bySystem())
                .leadsTo(superseded(1, 2, CertificateEnd.ISSUED_AGAIN), issued(2, ANA, MemberId.SYSTEM, DESK, WALK));
    }

    @Test
    void a_recount_that_comes_twice_or_finds_nothing_changed_changes_nothing() {
        RecountCertificate recount = new RecountCertificate(ISSUER, 1, List.of(WALK));
        none().when(recount, bySystem()).changesNothing();
        none().given(issued(1, ANA, CUI, WALK)).when(recount, bySystem()).changesNothing();
        none().given(issued(1, ANA, CUI, DESK, WALK))
                .given(superseded(1, 2, CertificateEnd.HOURS_CORRECTED))
                .given(issued(2, ANA, MemberId.SYSTEM, WALK))
                .when(recount, bySystem())
                .changesNothing();
        assertThat(recount.systemOnly()).isTrue();
    }

    @Test
    void the_same_wish_tried_again_is_the_same_whatever_counts_meanwhile() {
        assertThat(issue(ANA, DESK).fingerprint()).isEqualTo(issue(ANA, WALK).fingerprint());
        assertThat(issue(ANA, DESK).fingerprint()).isNotEqualTo(issue(BEN, DESK).fingerprint());
        assertThat(issue(ANA, DESK).place()).isEqualTo(XINGFU);
        assertThat(new CertificateDecider().place(CertificateBook.EMPTY)).isNull();
    }

    @Test
    void minutes_are_summed_by_source() {
        CertificateIssued issued = issued(1, ANA, CUI, DESK, hours(3, 30, HoursSource.SYSTEM), WALK);
        assertThat(issued.minutes(HoursSource.SYSTEM)).isEqualTo(150);
        assertThat(issued.minutes(HoursSource.ATTESTED)).isZero();
        assertThat(issued.minutes(HoursSource.BACKFILLED)).isEqualTo(45);
    }
}
