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
 */
public record VolunteeringRules(
        @DefaultValue("12h") Duration longestShift,
        @DefaultValue("180d") Duration advance,
        @DefaultValue("20") int mostRoles,
        @DefaultValue("1000") int mostPlaces,
        @DefaultValue("500") int longestLine,
        @DefaultValue("300") int longestTitle,
        @DefaultValue("2000") int longestText,
        @DefaultValue("40") int longestRole) {
    public VolunteeringRules {
        Setting.between("longest-shift", longestShift, Duration.ofMinutes(15), Duration.ofHours(12));
        Setting.between("advance", advance, Duration.ofDays(1), Duration.ofDays(366));
        Setting.between("most-roles", mostRoles, 1, 20);
        Setting.between("most-places", mostPlaces, 1, 1_000);
        Setting.between("longest-line", longestLine, 1, 10_000);
        Setting.between("longest-title", longestTitle, 1, 300);
        Setting.between("longest-text", longestText, 1, 2_000);
        Setting.between("longest-role", longestRole, 1, 40);
    }
}
