package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** An offer or a request; the kind stands in the id itself. */
public record ListingId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ListingId {
        if (!Ids.is(Side.OFFER.kind(), value) && !Ids.is(Side.REQUEST.kind(), value)) {
            throw new IllegalArgumentException("not an identifier of an offer or a request");
        }
    }

    public static ListingId random(Side side) {
        return new ListingId(Ids.random(side.kind()));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ListingId of(Side side, byte[] bits) {
        return new ListingId(Ids.of(side.kind(), bits));
    }

    public Side side() {
        return value.startsWith(Side.OFFER.kind()) ? Side.OFFER : Side.REQUEST;
    }

    @Override
    public String toString() {
        return value;
    }
}
