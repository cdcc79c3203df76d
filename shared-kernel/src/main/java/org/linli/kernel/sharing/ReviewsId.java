package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** What the two sides of one exchange say of each other; made of the exchange's own id. */
public record ReviewsId(@JsonValue String value) {
    private static final String KIND = "reviews";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewsId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static ReviewsId of(byte[] bits) {
        return new ReviewsId(Ids.of(KIND, bits));
    }

    /** The reviews of this exchange. */
    public static ReviewsId of(ExchangeId exchange) {
        return new ReviewsId(KIND + exchange.value().substring(exchange.value().indexOf('-')));
    }

    /** The exchange that they are of. */
    public ExchangeId exchange() {
        return new ExchangeId("exchange" + value.substring(KIND.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
