package org.linli.command.membership;

import java.time.Duration;
import java.time.Instant;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of this context. What the interface describes as the most can only be lowered.
 *
 * @param longestRole the longest time a role may be granted for
 * @param longestVerification the longest time a verification may count
 * @param longestName characters of a name
 * @param longestMandate the longest time a proxy may be appointed for
 * @param longestReference characters of what says where a consent is kept, and of a register number
 * @param longestInvitation the longest time an invitation may be open
 * @param mostInvitations open invitations of one member
 * @param longestSuspension the longest time a suspension that has an end may last
 * @param longestText characters of a note or an appeal
 * @param erasureCooling how long a wish to be erased can be withdrawn before it begins; as long it is put off while something has to be settled
 * @param oldest whole years that somebody may be old
 * @param claimSettled how long a registration may be under way before its claim of an identity is settled by looking for the member
 */
public record MembershipRules(
        @DefaultValue("1098d") Duration longestRole,
        @DefaultValue("1830d") Duration longestVerification,
        @DefaultValue("100") int longestName,
        @DefaultValue("366d") Duration longestMandate,
        @DefaultValue("200") int longestReference,
        @DefaultValue("90d") Duration longestInvitation,
        @DefaultValue("20") int mostInvitations,
        @DefaultValue("366d") Duration longestSuspension,
        @DefaultValue("2000") int longestText,
        @DefaultValue("24h") Duration erasureCooling,
        @DefaultValue("130") int oldest,
        @DefaultValue("60s") Duration claimSettled) {
    public MembershipRules {
        Setting.between("longest-role", longestRole, Duration.ofDays(1), Duration.ofDays(36_600));
        Setting.between("longest-verification", longestVerification, Duration.ofDays(1), Duration.ofDays(36_600));
        Setting.between("longest-name", longestName, 1, 100);
        Setting.between("longest-mandate", longestMandate, Duration.ofDays(1), Duration.ofDays(36_600));
        Setting.between("longest-reference", longestReference, 1, 200);
        Setting.between("longest-invitation", longestInvitation, Duration.ofDays(1), Duration.ofDays(3_660));
        Setting.between("most-invitations", mostInvitations, 0, 1_000);
        Setting.between("longest-suspension", longestSuspension, Duration.ofDays(1), Duration.ofDays(36_600));
        Setting.between("longest-text", longestText, 1, 2_000);
        Setting.between("erasure-cooling", erasureCooling, Duration.ofSeconds(1), Duration.ofDays(30));
        Setting.between("oldest", oldest, 100, 200);
        Setting.between("claim-settled", claimSettled, Duration.ofSeconds(10), Duration.ofDays(1));
    }

    /** True when an end is not after now, or further ahead than this. */
    static boolean isOutOfRange(Instant until, Instant now, Duration longest) {
        return !until.isAfter(now) || until.isAfter(now.plus(longest));
    }
}
