package org.linli.kernel.volunteering;

import java.time.LocalDate;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/**
 * What somebody said that a volunteer did.
 *
 * @param attestation this saying; no other has the same
 * @param day of the action's beginning in Asia/Shanghai; an action over midnight counts for it whole
 * @param minutes ≥ 0; 0 only as a correction
 */
public record Hours(
        @Public AttestationId attestation,
        @SubjectRef MemberId volunteer,
        @Public LocalDate day,
        @Public int minutes,
        @Public HoursSource source) {}
