package org.linli.kernel.giving;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        try {
            String id = owner.organisation() == null
                    ? String.valueOf(owner.member())
                    : owner.organisation().value();
            return of(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
