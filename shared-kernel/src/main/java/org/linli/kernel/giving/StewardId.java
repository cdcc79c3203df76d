package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** The record of what somebody who answers for campaigns still owes; one for each owner. */
public record StewardId(@JsonValue String value) {
    private static final String KIND = "steward";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StewardId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static StewardId of(byte[] bits) {
        return new StewardId(Ids.of(KIND, bits));
    }

    /** The owner's; it does not say whose it is. */
    public static StewardId of(Owner owner) {
        return new StewardId(Ids.derived(KIND, owner.id()));
    }

    @Override
    public String toString() {
        return value;
    }
}
