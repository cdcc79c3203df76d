package org.linli.kernel.volunteering;

import org.linli.kernel.privacy.Hmac;

/** The codes that prove that who shows a certificate was given it: an HMAC over issuer and number, and nothing about anybody. Safe for use by many threads. */
public final class CertificateCodes {
    /** What {@code KeyStore.secret} is asked for. */
    public static final String PURPOSE = "certificates";

    /** What a code looks like. */
    public static final String PATTERN = "^[A-Za-z0-9_-]{43}$";

    private final Hmac secret;

    public CertificateCodes(byte[] secret) {
        this.secret = new Hmac(secret);
    }

    public String of(CertificatesId certificates, int number) {
        return secret.text(certificates.value(), Integer.toString(number));
    }

    /** True of the certificate's own code, in a time that does not tell how much of another one is right. */
    public boolean isRight(CertificatesId certificates, int number, String code) {
        return Hmac.isSame(of(certificates, number), code);
    }
}
