package org.linli.query.loans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.LoanId;
import org.linli.query.items.ItemStory;
import org.linli.query.items.ItemsProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Etags;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One loan, for its two sides and the keeper of the house that the item is kept in. */
@RestController
@ReadFor(ReadPurpose.LOAN)
@RequestMapping("/api/v1/loans")
public class LoansResource {
    private static final Projection<LoanStory> LOANS = new LoansProjection();
    private static final Projection<ItemStory> ITEMS = new ItemsProjection();

    private final ViewStore views;
    private final Standings standings;

    public LoansResource(ViewStore views, Standings standings) {
        this.views = views;
        this.standings = standings;
    }

    @GetMapping("/{id}")
    @ReadsView({LoansProjection.NAME, ItemsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read a loan with what both sides said",
            description = "Where the item is is there for the borrower from the owner's yes to the return.")
    public ResponseEntity<LoanPage> loan(
            @Parameter(example = "loan-00000000000000000000000001-00000000000000000000000001") @PathVariable LoanId id,
            Actor actor) {
        LoanStory story = views.get(LOANS, id.value());
        ItemStory item = views.get(ITEMS, id.item().value());
        if (story == null || item == null) {
            throw ProblemException.notFound();
        }
        MemberId reader = actor.id();
        boolean borrows = story.loan().borrower().equals(reader);
        if (!borrows && !story.owner().equals(reader) && !keeps(reader, item)) {
            throw new RejectedException(new NotYourLoan());
        }
        @Nullable String address = borrows && story.stage().stands() ? item.address() : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore().cachePrivate())
                .eTag(Etags.of(item.version()))
                .body(LoanPage.of(story, item.version(), address));
    }

    private boolean keeps(MemberId reader, ItemStory item) {
        return item.terms().atHouse() && standings.holds(reader, Role.HOUSE_KEEPER, item.community());
    }
}
