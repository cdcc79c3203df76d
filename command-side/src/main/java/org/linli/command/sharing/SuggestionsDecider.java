package org.linli.command.sharing;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.sharing.ExchangeCommand.Answered;
import org.linli.command.sharing.Listing.Published;
import org.linli.command.sharing.SuggestionCommand.Candidate;
import org.linli.command.sharing.SuggestionCommand.ShowSuggestions;
import org.linli.command.sharing.Suggestions.NeverShown;
import org.linli.command.sharing.Suggestions.Shown;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Suggestion;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;

/** The rules of suggestions: who may ask for them, and what may stand among them. In which order is the ranker's affair. */
public record SuggestionsDecider() implements Decider<Suggestions, SuggestionCommand, SuggestionEvent> {

    @Override
    public Suggestions initial() {
        return new NeverShown();
    }

    @Override
    public Decision<SuggestionEvent> decide(Suggestions state, SuggestionCommand command, Context context) {
        return switch (command) {
            case ShowSuggestions show -> show(state, show, context);
        };
    }

    private static Decision<SuggestionEvent> show(Suggestions state, ShowSuggestions command, Context context) {
        Published listing = command.listing().listing();
        boolean owner = context.by().principal().equals(listing.owner());
        if (!owner && !context.by().holds(Role.COMMITTEE_STAFF)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!listing.isOpenAt(context.now())) {
            return refuse(new SharingRejection.ListingClosed());
        }
        int most = context.rules().sharing().mostSuggestions();
        List<Suggestion> ranked = command.ranked().stream()
                .filter(candidate -> fits(command.listing(), candidate.listing(), context.now()))
                .limit(most)
                .map(SuggestionsDecider::suggestion)
                .toList();
        if (isShownAlready(state, command.ranker(), ranked, context)) {
            return nothingToDo();
        }
        return accept(SuggestionsShown.of(
                command.listing().id(),
                listing.owner(),
                context.by().actor(),
                listing.community(),
                command.ranker(),
                most,
                ranked));
    }

    /** What the views know may be a moment old; what is suggested is open now, of the other side and somebody else's. */
    private static boolean fits(Answered wanted, Answered candidate, Instant now) {
        Published other = candidate.listing();
        return candidate.id().side() != wanted.id().side()
                && other.kind() == wanted.listing().kind()
                && !other.owner().equals(wanted.listing().owner())
                && other.isOpenAt(now)
                && other.hasUnit();
    }

    private static Suggestion suggestion(Candidate candidate) {
        return new Suggestion(
                candidate.listing().id(), candidate.listing().listing().owner(), candidate.reasons());
    }

    private static boolean isShownAlready(Suggestions state, String ranker, List<Suggestion> ranked, Context context) {
        return state instanceof Shown shown
                && shown.ranker().equals(ranker)
                && listings(shown.ranked()).equals(listings(ranked))
                && context.now()
                        .isBefore(shown.at().plus(context.rules().sharing().sameSuggestions()));
    }

    private static List<ListingId> listings(List<Suggestion> ranked) {
        return ranked.stream().map(Suggestion::listing).toList();
    }

    @Override
    public Suggestions evolve(Suggestions state, SuggestionEvent event, Instant occurred) {
        return switch (event) {
            case SuggestionsShown shown -> new Shown(shown.community(), shown.ranker(), shown.rows(), occurred);
        };
    }

    @Override
    public @Nullable PlaceId place(Suggestions state) {
        return state instanceof Shown shown ? shown.community() : null;
    }
}
