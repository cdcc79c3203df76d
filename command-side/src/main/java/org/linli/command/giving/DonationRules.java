package org.linli.command.giving;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of donations, of money and of things, and of charity sales. What the interface describes as the most can only be lowered.
 *
 * @param pledge how long a pledge may wait for its money before it lapses
 * @param longestReference characters of a reference of the bank or platform
 * @param mostPrices lines of the price list of a charity sale
 * @param longestGoods characters of what is given
 * @param mostGoods how many of it one gift may be, in its unit
 */
public record DonationRules(
        @DefaultValue("30d") Duration pledge,
        @DefaultValue("100") int longestReference,
        @DefaultValue("200") int mostPrices,
        @DefaultValue("200") int longestGoods,
        @DefaultValue("100000") int mostGoods) {
    public DonationRules {
        Setting.between("pledge", pledge, Duration.ofMinutes(1), Duration.ofDays(366));
        Setting.between("longest-reference", longestReference, 1, 100);
        Setting.between("most-prices", mostPrices, 1, 200);
        Setting.between("longest-goods", longestGoods, 1, 200);
        Setting.between("most-goods", mostGoods, 1, 100_000);
    }
}
