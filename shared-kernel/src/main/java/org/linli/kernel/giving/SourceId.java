package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** Where money of a campaign came from: a donation or a charity sale. The same source is booked once. */
public record SourceId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceId {
        if (!Ids.is("donation", value) && !Ids.is("sale", value)) {
            throw new IllegalArgumentException("neither a donation nor a charity sale");
        }
    }

    public static SourceId of(DonationId donation) {
        return new SourceId(donation.value());
    }

    public static SourceId of(SaleId sale) {
        return new SourceId(sale.value());
    }

    /** The donation that these 16 or more bytes stand for. */
    public static SourceId of(byte[] bits) {
        return of(DonationId.of(bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
