package org.linli.query.certificates;

import org.linli.kernel.Rejection;

/** There is no certificate with this number and code. */
public record UnknownCertificate() implements Rejection {
    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
