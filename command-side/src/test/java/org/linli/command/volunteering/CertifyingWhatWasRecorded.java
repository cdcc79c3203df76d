package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.volunteering.Shifts.BRANCH;
import static org.linli.command.volunteering.Shifts.HOUR;
import static org.linli.command.volunteering.Shifts.action;
import static org.linli.command.volunteering.Shifts.attestation;
import static org.linli.command.volunteering.Shifts.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Context;
import org.linli.command.Histories;
import org.linli.command.Outcome;
import org.linli.command.Rules;
import org.linli.command.RunningCommunity;
import org.linli.command.Sender;
import org.linli.command.membership.Organisation.Registered;
import org.linli.command.membership.Organisation.State;
import org.linli.command.membership.OrganisationCommand.RegisterOrganisation;
import org.linli.command.membership.TieCommand.AppointRepresentative;
import org.linli.command.membership.TieCommand.Unit;
import org.linli.command.volunteering.ActionCommand.AttestHours;
import org.linli.command.volunteering.ActionCommand.CorrectHours;
import org.linli.command.volunteering.ActionCommand.PostAction;
import org.linli.command.volunteering.CertificateBook.Certificate;
import org.linli.command.volunteering.CertificateCommand.IssueCertificate;
import org.linli.command.volunteering.VolunteeringRejection.CertifiedTimeOutOfRange;
import org.linli.command.volunteering.VolunteeringRejection.NotTheIssuer;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.CertificateEnd;
import org.linli.kernel.volunteering.CertificateEvent;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertificateEvent.CertificateSuperseded;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.Issuer;
import org.linli.kernel.volunteering.Vacancy;
import org.linli.web.RejectedException;

/** Dan of the committee records who was there, and certifies it; the policies are told by hand. */
class CertifyingWhatWasRecorded {
    private static final Issuer COMMITTEE = new Issuer(null, XINGFU);
    /** Without a store: whoever reads one fails. */
    @SuppressWarnings("NullAway")
    private static final Histories NOTHING_MAY_BE_READ = new Histories(null, 0);

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private final RunningCommunity community = RunningCommunity.start();
    private final VolunteerLife life = new VolunteerLife(community);
    private final Certifying certifying = new Certifying(community.histories());
    private final WhenRecordedThenCountHours counting = new WhenRecordedThenCountHours(
            community.commands(), community.histories(), Rules.standard().volunteering());
    private final WhenHoursCorrectedThenCertifyAnew anew =
            new WhenHoursCorrectedThenCertifyAnew(community.commands(), community.histories());

    @AfterEach
    void stop() {
        community.close();
    }

    /** These have a place in action 1, which is over. */
    private void workedInTheFirst(List<MemberId> volunteers) {
        life.settle(volunteers);
        life.post(1, 1, volunteers.size());
        volunteers.forEach(volunteer -> life.signUp(1, volunteer));
        community.clock().advance(HOUR.multipliedBy(5));
    }

    private void attest(int action, MemberId volunteer, int said, int minutes) {
        community.send(new AttestHours(action(action), attestation(said), volunteer, minutes), DAN);
        EventMessage<?> given = life.facts().getLast();
        counting.on((AttestationGiven) given.getPayload(), given);
    }

    private void correct(int action, MemberId volunteer, int said, int minutes) {
        community.send(
                new CorrectHours(action(action), attestation(said), volunteer, minutes, CorrectionReason.LEFT_EARLY),
                DAN);
        EventMessage<?> given = life.facts().getLast();
        counting.on((CorrectionGiven) given.getPayload(), given);
    }

    /** The policy hears of the latest correction. */
    private void hearOfIt() {
        EventMessage<?> fact = life.facts().getLast();
        anew.on((HoursCorrected) fact.getPayload(), fact);
    }

    private IssueCertificate wish(MemberId member) {
        return wish(member, FIRST);
    }

    private IssueCertificate wish(MemberId member, LocalDate to) {
        return by(DAN, certifying.byCommittee(XINGFU, member, FIRST, to));
    }

    /** As somebody sends it through the app. */
    private IssueCertificate by(MemberId actor, IssueCertificate wish) {
        return certifying.withHours(wish, community.authorities().contextOf(Sender.of(actor, Channel.APP), wish));
    }

    private List<CertificateEvent> certificates() {
        return life.facts(CertificateEvent.class).stream()
                .map(fact -> (CertificateEvent) fact.getPayload())
                .toList();
    }

    @Test
    void of_fifty_that_are_issued_at_once_each_has_one_of_the_numbers_from_one_to_fifty() throws Exception {
        List<MemberId> volunteers =
                IntStream.range(0, 50).mapToObj(i -> member("volunteer " + i)).toList();
        workedInTheFirst(volunteers);
        IntStream.range(0, 50).forEach(i -> attest(1, volunteers.get(i), i + 1, 60));

        List<Callable<Outcome>> wishes = volunteers.stream()
                .<Callable<Outcome>>map(volunteer -> () -> community.send(wish(volunteer), DAN))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(wishes.size())) {
            for (Future<Outcome> outcome : threads.invokeAll(wishes)) {
                assertThat(outcome.get().repeated()).isFalse();
            }
        }

        assertThat(certificates())
                .extracting(CertificateEvent::number)
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(certificates())
                .extracting(each -> ((CertificateIssued) each).member())
                .containsExactlyInAnyOrderElementsOf(volunteers);
    }

    @Test
    void only_what_counts_of_that_member_on_those_days_in_the_issuers_own_actions_is_certified() {
        workedInTheFirst(List.of(ANA, BEN, CUI));
        danRepresentsTheBranch();
        attest(1, ANA, 1, 90);
        attest(1, BEN, 2, 30);
        life.post(3, 30, 1);
        life.signUp(3, ANA);
        branchPosts(2);
        life.signUp(2, ANA);
        community.clock().advance(HOUR.multipliedBy(30));
        attest(2, ANA, 3, 45);
        attest(3, ANA, 4, 20);

        assertThat(wish(ANA).hours()).extracting(CertifiedHours::minutes).containsExactly(90);
        assertThat(wish(ANA, FIRST.plusDays(1)).hours())
                .extracting(CertifiedHours::minutes)
                .containsExactly(90, 20);
        assertThat(by(DAN, certifying.byOrganisation(BRANCH, ANA, FIRST, FIRST.plusDays(1)))
                        .hours())
                .extracting(CertifiedHours::minutes)
                .containsExactly(45);
        assertThat(wish(CUI).hours()).isEmpty();
        correct(1, BEN, 5, 0);
        assertThat(wish(BEN).hours()).isEmpty();
    }

    private void danRepresentsTheBranch() {
        community.sendAsSystem(
                new RegisterOrganisation(BRANCH, OrganisationKind.PARTY, new LocalText("支部", "branch"), XINGFU, null));
        Registered branch = new Registered(
                BRANCH, OrganisationKind.PARTY, new LocalText("支部", "branch"), XINGFU, State.ACTIVE, Map.of());
        community.sendAsSystem(
                new AppointRepresentative(DAN, new Unit(BRANCH, branch), NOW.plus(HOUR.multipliedBy(99))));
    }

    /** In the branch's name, on the next day. */
    private void branchPosts(int number) {
        var from = NOW.plus(HOUR.multipliedBy(26));
        community.send(
                new PostAction(
                        action(number),
                        XINGFU,
                        new Host(BRANCH, true),
                        null,
                        from,
                        from.plus(HOUR),
                        terms(from, new Vacancy(VolunteerLife.ROLE, 1))),
                DAN);
    }

    @Test
    void a_correction_supersedes_the_certificate_and_telling_of_it_twice_changes_nothing_more() {
        workedInTheFirst(List.of(ANA, BEN));
        attest(1, ANA, 1, 90);
        attest(1, BEN, 2, 60);
        community.send(wish(ANA), DAN);
        community.send(wish(BEN), DAN);

        correct(1, ANA, 3, 40);
        hearOfIt();
        hearOfIt();

        CertificateBook book = certifying.book(COMMITTEE);
        assertThat(book.holding()).containsOnlyKeys(2, 3);
        assertThat(minutes(book, 3)).containsExactly(40);

        correct(1, ANA, 4, 0);
        hearOfIt();
        assertThat(certifying.book(COMMITTEE).holding()).containsOnlyKeys(2);
        assertThat(certifying.book(COMMITTEE).last()).isEqualTo(3);
    }

    private static List<Integer> minutes(CertificateBook book, int number) {
        Certificate certificate = book.holding().get(number);
        return certificate == null
                ? List.of()
                : certificate.hours().stream().map(CertifiedHours::minutes).toList();
    }

    @Test
    void what_is_corrected_between_the_reading_and_the_issuing_is_found_at_the_issuing() {
        workedInTheFirst(List.of(ANA));
        attest(1, ANA, 1, 90);
        IssueCertificate read = wish(ANA);
        correct(1, ANA, 2, 40);
        hearOfIt();
        community.send(read, DAN);
        assertThat(minutes(certifying.book(COMMITTEE), 1)).containsExactly(90);

        EventMessage<?> issued = life.facts(CertificateEvent.class).getLast();
        anew.on((CertificateIssued) issued.getPayload(), issued);

        assertThat(certifying.book(COMMITTEE).holding()).containsOnlyKeys(2);
        assertThat(minutes(certifying.book(COMMITTEE), 2)).containsExactly(40);
        EventMessage<?> again = life.facts(CertificateEvent.class).getLast();
        anew.on((CertificateIssued) again.getPayload(), again);
        assertThat(certifying.book(COMMITTEE).last()).isEqualTo(2);
    }

    @Test
    void what_is_attested_between_two_readings_is_in_the_certificate_that_holds_whichever_is_issued_last() {
        workedInTheFirst(List.of(ANA));
        life.post(2, 6, 1);
        life.signUp(2, ANA);
        community.clock().advance(HOUR.multipliedBy(5));
        attest(1, ANA, 1, 90);
        IssueCertificate poorer = wish(ANA);
        attest(2, ANA, 2, 45);
        community.send(wish(ANA), DAN);
        hearOfTheLatest();
        community.send(poorer, DAN);
        assertThat(minutes(certifying.book(COMMITTEE), 2)).containsExactly(90);

        hearOfTheLatest();
        hearOfTheLatest();

        assertThat(certifying.book(COMMITTEE).holding()).containsOnlyKeys(3);
        assertThat(minutes(certifying.book(COMMITTEE), 3)).containsExactly(90, 45);
        assertThat(certificates())
                .filteredOn(CertificateSuperseded.class::isInstance)
                .extracting(each -> ((CertificateSuperseded) each).reason())
                .containsExactly(CertificateEnd.ISSUED_AGAIN, CertificateEnd.ISSUED_AGAIN);
    }

    /** The policy hears of the latest certificate. */
    private void hearOfTheLatest() {
        EventMessage<?> issued = life.facts(CertificateEvent.class).getLast();
        anew.on((CertificateIssued) issued.getPayload(), issued);
    }

    @Test
    void for_a_wish_that_is_refused_whatever_counts_nothing_of_the_members_is_read() {
        workedInTheFirst(List.of(ANA, BEN));
        attest(1, ANA, 1, 90);
        IssueCertificate ever = certifying.byCommittee(XINGFU, ANA, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        IssueCertificate today = certifying.byCommittee(XINGFU, ANA, FIRST, FIRST);
        IssueCertificate tooLong = certifying.byCommittee(XINGFU, ANA, FIRST.minusDays(366), FIRST);

        assertThat(refusal(BEN, ever)).isEqualTo(new NotTheIssuer());
        assertThat(refusal(BEN, today)).isEqualTo(new NotTheIssuer());
        assertThat(refusal(DAN, tooLong)).isEqualTo(new CertifiedTimeOutOfRange(366));
        assertThat(refusal(DAN, ever)).isEqualTo(new CertifiedTimeOutOfRange(366));
        assertThat(wish(ANA).hours()).extracting(CertifiedHours::minutes).containsExactly(90);
    }

    /** What the wish is answered with, whose sender makes nobody read a history of an action or of the volunteer's. */
    private Rejection refusal(MemberId sender, IssueCertificate wish) {
        Context context = community.authorities().contextOf(Sender.of(sender, Channel.APP), wish);
        IssueCertificate sent = new Certifying(NOTHING_MAY_BE_READ).withHours(wish, context);
        return catchThrowableOfType(RejectedException.class, () -> community.send(sent, sender))
                .rejection();
    }
}
