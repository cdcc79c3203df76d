package org.linli.query.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.Neighbours.anaHelpsBen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.LoanEnd;
import org.linli.query.Api;
import org.linli.query.Drill;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.loans.LoansProjection;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ana helps Ben; Ben borrows Ana's drill; Wen is of the committee. */
class ContactTest {
    private static final String OF_EXCHANGE = "/exchanges/" + EXCHANGE + "/contact";
    private static final String OF_LOAN = "/loans/" + Drill.BENS.id() + "/contact";
    private static final MatchProposed PROPOSED = new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, null);
    private static final AgreementGiven YES = new AgreementGiven(EXCHANGE, anaHelpsBen(), BEN);
    private static final ExchangeAgreed AGREED = new ExchangeAgreed(EXCHANGE, anaHelpsBen());
    private static final ExchangeStarted STARTED = new ExchangeStarted(EXCHANGE, anaHelpsBen());
    private static final ExchangeMarkedDone DONE = new ExchangeMarkedDone(EXCHANGE, anaHelpsBen(), 30);
    private static final ExchangeDisputed DISPUTED = new ExchangeDisputed(EXCHANGE, anaHelpsBen(), null);

    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new MemberRegistered(ANA, "安娜", "+8613800000001", NORTH),
                    new MemberRegistered(BEN, "阿本", "+8613800000002", NORTH),
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "阿文", "+8613800000009", NORTH),
                    new RoleGranted(
                            WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));

    private MvcTestResult get(MemberId reader, String path) {
        return new Api(new ContactsResource(
                        history.views(new ExchangesProjection(), new LoansProjection()), new Contacts(history.store())))
                .get(reader, path);
    }

    private @Nullable String name(MemberId reader, String path) {
        return Api.member(get(reader, path), "name");
    }

    private @Nullable String refusal(MemberId reader, String path) {
        return Api.member(get(reader, path), "code");
    }

    @Test
    void each_side_reads_name_and_phone_of_the_other() {
        history.then(PROPOSED, YES, AGREED);

        assertThat(name(ANA, OF_EXCHANGE)).isEqualTo("阿本");
        assertThat(name(BEN, OF_EXCHANGE)).isEqualTo("安娜");
        assertThat(Api.member(get(BEN, OF_EXCHANGE), "phone")).isEqualTo("+8613800000001");
        assertThat(get(BEN, OF_EXCHANGE)).bodyText().doesNotContain("阿本");
        assertThat(get(BEN, OF_EXCHANGE)).hasHeader("Cache-Control", "no-store, private");
    }

    @Test
    void there_is_a_contact_from_the_agreement_to_the_close() {
        for (DomainEvent before : List.of(PROPOSED, YES)) {
            history.then(before);
            assertThat(refusal(ANA, OF_EXCHANGE)).isEqualTo("contact-not-yet");
        }
        for (DomainEvent meanwhile : List.of(AGREED, STARTED, DONE)) {
            history.then(meanwhile);
            assertThat(name(ANA, OF_EXCHANGE)).isEqualTo("阿本");
        }
        history.then(new ExchangeConfirmed(EXCHANGE, anaHelpsBen(), 30, false, List.of(NORTH)));
        assertThat(refusal(ANA, OF_EXCHANGE)).isEqualTo("contact-no-more");
    }

    @Test
    void whoever_called_it_off_has_no_contact_any_more() {
        history.then(PROPOSED, YES, AGREED)
                .then(new ExchangeCancelled(EXCHANGE, anaHelpsBen(), CancellationReason.CANNOT_COME, ANA));

        assertThat(refusal(BEN, OF_EXCHANGE)).isEqualTo("contact-no-more");
    }

    @Test
    void a_dispute_leaves_the_contact_until_it_is_decided() {
        history.then(PROPOSED, YES, AGREED, STARTED, DONE, DISPUTED);
        assertThat(name(BEN, OF_EXCHANGE)).isEqualTo("安娜");

        history.then(new DisputeResolved(EXCHANGE, anaHelpsBen(), true, 30, WEN_OF_THE_COMMITTEE, List.of(NORTH)));
        assertThat(refusal(BEN, OF_EXCHANGE)).isEqualTo("contact-no-more");
        history.then(new DisputeAppealed(EXCHANGE, anaHelpsBen(), true, null, ANA, null));
        assertThat(refusal(BEN, OF_EXCHANGE)).isEqualTo("contact-no-more");
    }

    @Test
    void nobody_but_the_two_sides_reads_a_contact_not_even_staff() {
        history.then(PROPOSED, YES, AGREED).by(BEN).then(Drill.registered(true)).then(Drill.RESERVED);

        for (MemberId reader : List.of(CAI, WEN_OF_THE_COMMITTEE)) {
            for (String path : List.of(OF_EXCHANGE, OF_LOAN)) {
                assertThat(get(reader, path)).hasStatus(403);
                assertThat(refusal(reader, path)).isEqualTo("neither-side");
                assertThat(get(reader, path)).bodyText().doesNotContain("安娜", "阿本", "138");
            }
        }
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertThat(get(ANA, OF_EXCHANGE)).hasStatus(404);
        assertThat(get(ANA, OF_LOAN)).hasStatus(404);
    }

    @Test
    void a_loan_has_a_contact_from_the_owners_yes_to_the_return() {
        history.by(BEN).then(Drill.registered(false)).then(Drill.ASKED);
        assertThat(refusal(BEN, OF_LOAN)).isEqualTo("contact-not-yet");
        history.then(Drill.RESERVED);
        assertThat(name(BEN, OF_LOAN)).isEqualTo("安娜");
        assertThat(name(ANA, OF_LOAN)).isEqualTo("阿本");
        history.then(Drill.HANDED_OVER);
        assertThat(name(BEN, OF_LOAN)).isEqualTo("安娜");
        history.then(Drill.RETURNED);
        assertThat(refusal(BEN, OF_LOAN)).isEqualTo("contact-no-more");
    }

    @Test
    void a_loan_that_was_called_off_has_none() {
        history.by(BEN)
                .then(Drill.registered(false))
                .then(Drill.RESERVED, new LoanCancelled(Drill.ID, ANA, Drill.BENS, LoanEnd.TOO_MANY_LOANS, BEN));

        assertThat(refusal(ANA, OF_LOAN)).isEqualTo("contact-no-more");
    }

    @Test
    void whoever_gave_no_name_has_none_to_show() {
        history.then(new MemberRegistered(CAI, null, null, NORTH));

        assertThat(new Contacts(history.store()).of(CAI)).isEqualTo(new Contact(CAI, null, null));
        assertThat(new Contacts(history.store()).of(Neighbours.member(77)).name())
                .isNull();
    }
}
