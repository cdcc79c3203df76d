package org.linli.query.loans;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.Loan;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per loan. */
public record LoansProjection() implements Projection<LoanStory> {
    public static final String NAME = "loans";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<LoanStory> type() {
        return LoanStory.class;
    }

    @Override
    public List<Index<LoanStory>> indexes() {
        return List.of(PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        Loan loan = recorded.event() instanceof ItemEvent event ? event.loan() : null;
        return loan == null ? Set.of() : Set.of(loan.id().value());
    }

    @Override
    public @Nullable LoanStory fold(String id, @Nullable LoanStory story, Recorded<?> recorded) {
        if (!(recorded.event() instanceof ItemEvent event)) {
            return story;
        }
        Loan loan = event.loan();
        return loan == null ? story : LoanStory.after(story, event, loan, recorded);
    }
}
