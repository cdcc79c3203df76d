package org.linli.query.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.LoanId;
import org.linli.query.Paged;
import org.linli.query.exchange.ExchangeStory;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.loans.LoanStage;
import org.linli.query.loans.LoanStory;
import org.linli.query.loans.LoansProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How to reach the other side: for the two sides alone, from the agreement to the close. */
@RestController
@ReadFor(ReadPurpose.CONTACT)
@RequestMapping("/api/v1")
public class ContactsResource {
    private static final Projection<ExchangeStory> EXCHANGES = new ExchangesProjection();
    private static final Projection<LoanStory> LOANS = new LoansProjection();

    private final ViewStore views;
    private final Contacts contacts;

    public ContactsResource(ViewStore views, Contacts contacts) {
        this.views = views;
        this.contacts = contacts;
    }

    @GetMapping("/exchanges/{id}/contact")
    @ReadsView(ExchangesProjection.NAME)
    @Operation(
            summary = "Read name and phone of the other side of an exchange",
            description = "For its two sides, from the agreement to the close; while it is disputed too.")
    public ResponseEntity<Contact> ofExchange(
            @Parameter(example = "exchange-00000000000000000000000001") @PathVariable ExchangeId id, Actor actor) {
        ExchangeStory story = views.get(EXCHANGES, id.value());
        if (story == null) {
            throw ProblemException.notFound();
        }
        MemberId other = other(actor.id(), story.deal().provider(), story.deal().receiver());
        return contact(other, story.stage().agreed(), story.meeting());
    }

    @GetMapping("/loans/{id}/contact")
    @ReadsView(LoansProjection.NAME)
    @Operation(
            summary = "Read name and phone of the other side of a loan",
            description = "For the owner and the borrower, from the owner's yes to the return.")
    public ResponseEntity<Contact> ofLoan(
            @Parameter(example = "loan-00000000000000000000000001-00000000000000000000000001") @PathVariable LoanId id,
            Actor actor) {
        LoanStory story = views.get(LOANS, id.value());
        if (story == null) {
            throw ProblemException.notFound();
        }
        MemberId other = other(actor.id(), story.owner(), story.loan().borrower());
        return contact(other, story.stage() != LoanStage.ASKED, story.stage().stands());
    }

    private static MemberId other(MemberId reader, MemberId one, MemberId two) {
        if (!reader.equals(one) && !reader.equals(two)) {
            throw new RejectedException(new NeitherSide());
        }
        return reader.equals(one) ? two : one;
    }

    private ResponseEntity<Contact> contact(MemberId of, boolean agreed, boolean open) {
        if (!open) {
            throw new RejectedException(agreed ? new ContactNoMore() : new ContactNotYet());
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(contacts.of(of));
    }
}
