package org.linli.command.volunteering;

import java.time.Duration;
import org.linli.command.Setting;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of volunteering. What the interface describes as the most can only be lowered.
 *
 * @param longestShift how long one action may last
 * @param advance how far ahead an action may begin
 * @param mostRoles roles of one action
 * @param mostPlaces places of one action, all roles together
 * @param longestLine volunteers who may wait for one action
 * @param longestTitle characters of a title
 * @param longestText characters of a description
 * @param longestRole characters of what a role is called
 * @param tolerance how long before the beginning one may come, how long after the end one may leave, and how much longer than the shift may count
 * @param dailyCap what may count of all actions of one volunteer on one day in Asia/Shanghai
 * @param attestation how long after the end hours are attested; later they are back-filled
 * @param backfill how long after the end hours may be back-filled
 * @param mostCodes six-digit codes of one house that a volunteer may try within ten minutes
 * @param longestCertified of how long a time one certificate may be
 * @param reviewedAtNight how often one person says in one night how long somebody was there, to be looked at
 * @param nightFrom the hour at which a night begins in Asia/Shanghai, in the evening
 * @param nightUntil the hour at which it ends, in the morning
 * @param longDay what is said of one volunteer's day, to be looked at if it is more
 */
public record VolunteeringRules(
        @DefaultValue("12h") Duration longestShift,
        @DefaultValue("180d") Duration advance,
        @DefaultValue("20") int mostRoles,
        @DefaultValue("1000") int mostPlaces,
        @DefaultValue("500") int longestLine,
        @DefaultValue("300") int longestTitle,
        @DefaultValue("2000") int longestText,
        @DefaultValue("40") int longestRole,
        @DefaultValue("30m") Duration tolerance,
        @DefaultValue("12h") Duration dailyCap,
        @DefaultValue("7d") Duration attestation,
        @DefaultValue("30d") Duration backfill,
        @DefaultValue("10") int mostCodes,
        @DefaultValue("366d") Duration longestCertified,
        @DefaultValue("5") int reviewedAtNight,
        @DefaultValue("22") int nightFrom,
        @DefaultValue("6") int nightUntil,
        @DefaultValue("12h") Duration longDay) {
    public VolunteeringRules {
        Setting.between("longest-shift", longestShift, Duration.ofMinutes(15), Duration.ofHours(12));
        Setting.between("advance", advance, Duration.ofDays(1), Duration.ofDays(366));
        Setting.between("most-roles", mostRoles, 1, 20);
        Setting.between("most-places", mostPlaces, 1, 1_000);
        Setting.between("longest-line", longestLine, 1, 10_000);
        Setting.between("longest-title", longestTitle, 1, 300);
        Setting.between("longest-text", longestText, 1, 2_000);
        Setting.between("longest-role", longestRole, 1, 40);
        Setting.between("tolerance", tolerance, Duration.ofMinutes(1), Duration.ofMinutes(30));
        Setting.between("daily-cap", dailyCap, Duration.ofHours(1), Duration.ofHours(12));
        Setting.between("attestation", attestation, Duration.ofDays(1), Duration.ofDays(30));
        Setting.between("backfill", backfill, Duration.ofDays(1), Duration.ofDays(30));
        Setting.between("most-codes", mostCodes, 1, 100);
        Setting.between("longest-certified", longestCertified, Duration.ofDays(1), Duration.ofDays(3_660));
        Setting.between("reviewed-at-night", reviewedAtNight, 2, 1_000);
        Setting.between("night-from", nightFrom, 18, 23);
        Setting.between("night-until", nightUntil, 1, 11);
        Setting.between("long-day", longDay, Duration.ofHours(1), Duration.ofHours(24));
    }
}
