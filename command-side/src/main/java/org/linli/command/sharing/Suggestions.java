package org.linli.command.sharing;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Suggestion;

/** What decisions need to know of the suggestions for a listing. */
public sealed interface Suggestions {
    record NeverShown() implements Suggestions {}

    /** The last list that was shown, made by that ranker at that time. */
    record Shown(PlaceId community, String ranker, List<Suggestion> ranked, Instant at) implements Suggestions {}
}
