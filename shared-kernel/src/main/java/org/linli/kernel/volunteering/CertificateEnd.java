package org.linli.kernel.volunteering;

/** Why a certificate holds no more. */
public enum CertificateEnd {
    /** Hours that it counts were corrected. */
    HOURS_CORRECTED,
    /** More hours of the same time count by now, and it was issued anew. */
    ISSUED_AGAIN
}
