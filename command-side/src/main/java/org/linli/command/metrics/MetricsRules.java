package org.linli.command.metrics;

import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of this context.
 *
 * @param mostInquiries how often one researcher may ask in thirty days
 * @param longestPurpose characters of what the figures are for
 * @param shortestWindow days
 * @param longestWindow days
 */
public record MetricsRules(
        @DefaultValue("20") int mostInquiries,
        @DefaultValue("1000") int longestPurpose,
        @DefaultValue("30") int shortestWindow,
        @DefaultValue("730") int longestWindow) {
    private static final int MOST_INQUIRIES = 1_000;
    private static final int MOST_DAYS = 3_650;

    public MetricsRules {
        Setting.between("most-inquiries", mostInquiries, 0, MOST_INQUIRIES);
        Setting.between("longest-purpose", longestPurpose, 1, 1000);
        Setting.between("longest-window", longestWindow, 1, MOST_DAYS);
        Setting.between("shortest-window", shortestWindow, 1, longestWindow);
    }
}
