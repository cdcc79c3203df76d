package org.linli.kernel.volunteering;

import java.time.LocalDate;

/**
 * What counted of one action when it was certified.
 *
 * @param attestation what counted; a correction counts under another
 * @param day of the action's beginning in Asia/Shanghai
 * @param minutes ≥ 1, unweighed
 */
public record CertifiedHours(
        ActionId action, AttestationId attestation, LocalDate day, int minutes, HoursSource source) {}
