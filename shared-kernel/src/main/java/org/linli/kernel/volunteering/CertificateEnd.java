package org.linli.kernel.volunteering;

/** Why a certificate holds no more. */
public enum CertificateEnd {
    /** Hours that it counts were corrected. */
    HOURS_CORRECTED,
    /** It was issued anew for the same days, as more hours count by now. */
    ISSUED_AGAIN
}
