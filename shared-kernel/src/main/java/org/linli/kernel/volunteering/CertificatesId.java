package org.linli.kernel.volunteering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** The book in which somebody numbers the certificates that they issue. */
public record CertificatesId(@JsonValue String value) {
    private static final String KIND = "certificates";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CertificatesId {
        Ids.require(KIND, value);
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static CertificatesId of(byte[] bits) {
        return new CertificatesId(Ids.of(KIND, bits));
    }

    /** The issuer's, so that nobody has to look it up. */
    public static CertificatesId of(Issuer issuer) {
        return new CertificatesId(Ids.derived(
                KIND,
                issuer.organisation() == null
                        ? issuer.place().value()
                        : issuer.organisation().value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
