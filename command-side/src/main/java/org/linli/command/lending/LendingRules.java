package org.linli.command.lending;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of lending. What the interface describes as the most can only be lowered.
 *
 * @param longestLoan days that an owner may allow for one loan at most
 * @param longestBuffer hours that an owner may keep free between two loans at most
 * @param advance how far ahead a loan may begin
 * @param mostLoans loans that one member may have at the same time, reserved ones included
 * @param mostRenewals how often one loan may be extended
 * @param early how long before its time an item may be handed over
 * @param collection how long after its beginning a loan is kept for a borrower who does not come
 * @param silence how long who received an item may say nothing before the giver's report counts
 * @param remindBefore how long before the end a borrower is reminded
 * @param remindAfter how long after an item is found overdue its borrower is reminded
 */
public record LendingRules(
        @DefaultValue("60") int longestLoan,
        @DefaultValue("168") int longestBuffer,
        @DefaultValue("180d") Duration advance,
        @DefaultValue("5") int mostLoans,
        @DefaultValue("2") int mostRenewals,
        @DefaultValue("12h") Duration early,
        @DefaultValue("24h") Duration collection,
        @DefaultValue("3d") Duration silence,
        @DefaultValue("24h") Duration remindBefore,
        @DefaultValue("3d") Duration remindAfter) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Duration MONTH = Duration.ofDays(31);

    public LendingRules {
        Setting.between("longest-loan", longestLoan, 1, 60);
        Setting.between("longest-buffer", longestBuffer, 1, 168);
        Setting.between("advance", advance, MINUTE, YEAR);
        Setting.between("most-loans", mostLoans, 1, 1_000);
        Setting.between("most-renewals", mostRenewals, 1, 100);
        Setting.between("early", early, MINUTE, MONTH);
        Setting.between("collection", collection, MINUTE, MONTH);
        Setting.between("silence", silence, MINUTE, MONTH);
        Setting.between("remind-before", remindBefore, MINUTE, MONTH);
        Setting.between("remind-after", remindAfter, MINUTE, MONTH);
    }
}
