package org.linli.kernel.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A party organisation, committee, company, merchant, charity or public body. */
public record OrganisationId(@JsonValue String value) {
    private static final String KIND = "organisation";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static OrganisationId of(byte[] bits) {
        return new OrganisationId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
