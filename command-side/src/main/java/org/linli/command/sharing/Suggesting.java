package org.linli.command.sharing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.Ranking.Ranked;
import org.linli.command.sharing.SuggestionCommand.Candidate;
import org.linli.command.sharing.SuggestionCommand.ShowSuggestions;
import org.linli.kernel.sharing.ListingId;
import org.linli.web.RejectedException;

/** Looks up what was ranked for a listing, so that the suggestions' decider can judge it. */
public final class Suggesting {
    /** So many more than are shown are ranked, because some may have been closed in this moment. */
    private static final int SPARE = 10;

    private static final ListingDecider LISTINGS = new ListingDecider();

    private final Histories histories;
    private final Ranking ranking;
    private final int most;

    /** Showing at most so many at once. */
    public Suggesting(Histories histories, Ranking ranking, int most) {
        this.histories = histories;
        this.ranking = ranking;
        this.most = most;
    }

    /** What fits this listing now. Throws {@link RejectedException} when there is no such listing. */
    ShowSuggestions suggest(ListingId id) {
        Answered listing = answered(id);
        if (listing == null) {
            throw new RejectedException(new Refusal.Unknown());
        }
        Ranked ranked = ranking.rank(id, most + SPARE);
        return new ShowSuggestions(
                listing,
                ranked.ranker(),
                ranked.rows().stream()
                        .map(this::candidate)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private @Nullable Candidate candidate(Ranking.Row row) {
        Answered listing = answered(row.listing());
        return listing == null ? null : new Candidate(listing, row.reasons());
    }

    private @Nullable Answered answered(ListingId id) {
        return histories.stateOf(id.value(), LISTINGS) instanceof Listing.Published listing
                ? new Answered(id, listing)
                : null;
    }
}
