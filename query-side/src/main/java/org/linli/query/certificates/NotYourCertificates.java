package org.linli.query.certificates;

import org.linli.kernel.Rejection;

/** The reader does not certify for this issuer. */
public record NotYourCertificates() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
