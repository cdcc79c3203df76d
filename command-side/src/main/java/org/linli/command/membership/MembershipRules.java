package org.linli.command.membership;

import java.time.Duration;

/**
 * The numbers of this context.
 *
 * @param longestRole the longest time a role may be granted for
 * @param longestVerification the longest time a verification may count
 * @param longestName characters of a name
 */
public record MembershipRules(Duration longestRole, Duration longestVerification, int longestName) {
    public static final MembershipRules DEFAULT =
            new MembershipRules(Duration.ofDays(3 * 366), Duration.ofDays(5 * 366), 100);
}
