package org.linli.command.membership;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of this context. What the interface describes as the most can only be lowered.
 *
 * @param longestRole the longest time a role may be granted for
 * @param longestVerification the longest time a verification may count
 * @param longestName characters of a name
 * @param claimSettled how long a registration may be under way before its claim of an identity is settled by looking for the member
 */
public record MembershipRules(
        @DefaultValue("1098d") Duration longestRole,
        @DefaultValue("1830d") Duration longestVerification,
        @DefaultValue("100") int longestName,
        @DefaultValue("60s") Duration claimSettled) {
    public MembershipRules {
        Setting.between("longest-role", longestRole, Duration.ofDays(1), Duration.ofDays(36_600));
        Setting.between("longest-verification", longestVerification, Duration.ofDays(1), Duration.ofDays(36_600));
        Setting.between("longest-name", longestName, 1, 100);
        Setting.between("claim-settled", claimSettled, Duration.ofSeconds(10), Duration.ofDays(1));
    }
}
