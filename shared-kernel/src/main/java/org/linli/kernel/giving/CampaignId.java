package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A drive for somebody or something. */
public record CampaignId(@JsonValue String value) {
    private static final String KIND = "campaign";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CampaignId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static CampaignId of(byte[] bits) {
        return new CampaignId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
