package org.linli.command.sharing;

import java.util.List;
import org.linli.command.Command;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.kernel.membership.Level;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Reason;
import org.linli.kernel.sharing.SuggestionsId;

/** What may be wished about the suggestions for a listing. */
public sealed interface SuggestionCommand extends Command {
    String AGGREGATE = "suggestions";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    SuggestionsId suggestions();

    @Override
    default String target() {
        return suggestions().value();
    }

    /**
     * Shows what fits a listing.
     *
     * @param listing as it is now
     * @param ranker name and version of what ranked the candidates
     * @param ranked candidates, best first; more than are shown, because not every one of them may be
     */
    record ShowSuggestions(Answered listing, String ranker, List<Candidate> ranked) implements SuggestionCommand {
        @Override
        public SuggestionsId suggestions() {
            return SuggestionsId.of(listing.id());
        }

        /** Who may look for neighbours may see who fits. */
        @Override
        public Level requires() {
            return Level.L2;
        }

        @Override
        public PlaceId place() {
            return listing.listing().community();
        }

        /** What fits may change between two tries; for which listing may not. */
        @Override
        public String fingerprint() {
            return "ShowSuggestions[%s]".formatted(listing.id());
        }
    }

    /** A listing that fits, as it is now, and why. */
    record Candidate(Answered listing, List<Reason> reasons) {}
}
