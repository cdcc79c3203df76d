package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** The lists of suggestions that were made for one listing; each listing has one such id, which follows from its own. */
public record SuggestionsId(@JsonValue String value) {
    private static final String KIND = "suggestions";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SuggestionsId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static SuggestionsId of(byte[] bits) {
        return new SuggestionsId(Ids.of(KIND, bits));
    }

    /** Where the suggestions for this listing are recorded. */
    public static SuggestionsId of(ListingId listing) {
        return new SuggestionsId(Ids.derived(KIND, listing.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
