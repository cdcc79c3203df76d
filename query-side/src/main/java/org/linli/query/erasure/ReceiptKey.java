package org.linli.query.erasure;

/** The key that receipts are verified with, as a JSON Web Key (RFC 8037). It is made once and never replaced. */
public interface ReceiptKey {
    Jwk open();

    /**
     * The public part.
     *
     * @param kid the key's thumbprint (RFC 7638), which receipts name
     * @param x 32 bytes, base64url
     */
    record Jwk(String kty, String crv, String kid, String use, String alg, String x) {}
}
