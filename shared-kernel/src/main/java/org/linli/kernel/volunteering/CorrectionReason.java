package org.linli.kernel.volunteering;

/** Why hours that counted are corrected. */
public enum CorrectionReason {
    WRONG_TIME,
    LEFT_EARLY,
    STAYED_LONGER,
    NOT_THERE,
    RECORDED_TWICE
}
