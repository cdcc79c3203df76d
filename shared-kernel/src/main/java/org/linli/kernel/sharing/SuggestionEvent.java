package org.linli.kernel.sharing;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about what was suggested for an offer or a request. */
public sealed interface SuggestionEvent extends DomainEvent {
    SuggestionsId suggestions();

    /**
     * Somebody was shown what fits their listing, in this order.
     *
     * @param listing for which the suggestions are
     * @param owner whose it is
     * @param reader who asked: the owner, or staff of the place
     * @param ranker name and version of what ranked them, so that the quality of each can be told apart
     * @param most how many were asked for
     * @param ranked what was suggested, best first
     * @param owners whose each of them is
     * @param reasons why each of them, the weightiest first
     */
    @EventName("sharing.suggestions-shown")
    record SuggestionsShown(
            @Public SuggestionsId suggestions,
            @Public ListingId listing,
            @SubjectRef MemberId owner,
            @SubjectRef MemberId reader,
            @Public PlaceId community,
            @Public String ranker,
            @Public int most,
            @Public List<ListingId> ranked,
            @SubjectRef List<MemberId> owners,
            @Public List<List<Reason>> reasons)
            implements SuggestionEvent {

        /** With these rows, best first. */
        public static SuggestionsShown of(
                ListingId listing,
                MemberId owner,
                MemberId reader,
                PlaceId community,
                String ranker,
                int most,
                List<Suggestion> rows) {
            return new SuggestionsShown(
                    SuggestionsId.of(listing),
                    listing,
                    owner,
                    reader,
                    community,
                    ranker,
                    most,
                    rows.stream().map(Suggestion::listing).toList(),
                    rows.stream().map(Suggestion::owner).toList(),
                    rows.stream().map(Suggestion::reasons).toList());
        }

        /** What was suggested, row by row. */
        public List<Suggestion> rows() {
            return IntStream.range(0, ranked.size())
                    .mapToObj(row -> new Suggestion(ranked.get(row), owners.get(row), reasons.get(row)))
                    .toList();
        }
    }
}
