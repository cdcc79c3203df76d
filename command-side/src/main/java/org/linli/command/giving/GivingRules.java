package org.linli.command.giving;

import java.time.Duration;
import java.util.List;
import org.linli.command.Setting;
import org.linli.kernel.giving.Fen;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of this context. What the interface describes as the most can only be lowered.
 *
 * @param longestTitle characters of a campaign's title
 * @param longestText characters of a purpose, of what is told or must be known of somebody, and of a reason
 * @param mostDisclosureDays the longest time that a campaign may promise for disclosing the use of a pay-out
 * @param fundraisingPlatforms hosts of the platforms designated for public fundraising, their subdomains included
 * @param appealPlatforms hosts of the platforms on which personal appeals may stand
 * @param twoApproversFrom the least pay-out, in fen, that two people approve
 * @param notice how long an approved pay-out is published before it is paid
 */
public record GivingRules(
        @DefaultValue("300") int longestTitle,
        @DefaultValue("2000") int longestText,
        @DefaultValue("90") int mostDisclosureDays,

        @DefaultValue({"gongyi.qq.com", "love.alipay.com", "gongyi.weibo.com"})
        List<String> fundraisingPlatforms,

        @DefaultValue({"shuidichou.com", "qschou.com"}) List<String> appealPlatforms,
        @DefaultValue("500000") long twoApproversFrom,
        @DefaultValue("24h") Duration notice) {
    public GivingRules {
        Setting.between("longest-title", longestTitle, 1, 300);
        Setting.between("longest-text", longestText, 1, 2000);
        Setting.between("most-disclosure-days", mostDisclosureDays, 1, 365);
        Setting.between("two-approvers-from", twoApproversFrom, 1L, Fen.MOST);
        Setting.between("notice", notice, Duration.ofSeconds(1), Duration.ofDays(30));
        fundraisingPlatforms = List.copyOf(fundraisingPlatforms);
        appealPlatforms = List.copyOf(appealPlatforms);
    }
}
