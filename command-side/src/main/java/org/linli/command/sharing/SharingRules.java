package org.linli.command.sharing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.linli.command.Setting;
import org.linli.command.Wording;
import org.linli.kernel.sharing.Kind;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of this context. What the interface describes as the most can only be lowered.
 *
 * @param silence how long the receiver may say nothing before help that was marked done counts as confirmed
 * @param longestListing how far ahead a listing may expire
 * @param longestHelp minutes that one exchange may take
 * @param longestTitle characters of a title
 * @param longestText characters of a description, note, address or reason
 * @param mostCategories categories of one listing
 * @param mostUnits the largest quantity that is not unlimited
 * @param mostSuggestions listings that are suggested at once
 * @param sameSuggestions how long the same list of suggestions, asked for again, is no new fact
 */
public record SharingRules(
        @DefaultValue("14d") Duration silence,
        @DefaultValue("366d") Duration longestListing,
        @DefaultValue("1440") int longestHelp,
        @DefaultValue("300") int longestTitle,
        @DefaultValue("2000") int longestText,
        @DefaultValue("20") int mostCategories,
        @DefaultValue("10000") int mostUnits,
        @DefaultValue("10") int mostSuggestions,
        @DefaultValue("10m") Duration sameSuggestions) {
    public SharingRules {
        Setting.between("silence", silence, Duration.ofMinutes(1), Duration.ofDays(366));
        Setting.between("longest-listing", longestListing, Duration.ofDays(1), Duration.ofDays(3_660));
        Setting.between("longest-help", longestHelp, 1, 1_440);
        Setting.between("longest-title", longestTitle, 1, 300);
        Setting.between("longest-text", longestText, 1, 2_000);
        Setting.between("most-categories", mostCategories, 1, 20);
        Setting.between("most-units", mostUnits, 1, 10_000);
        Setting.between("most-suggestions", mostSuggestions, 1, 50);
        Setting.between("same-suggestions", sameSuggestions, Duration.ZERO, Duration.ofDays(1));
    }

    /** True for minutes that one exchange of this kind may take: goods may take none. */
    boolean areMinutes(int minutes, Kind kind) {
        return minutes >= (kind == Kind.GOODS ? 0 : 1) && minutes <= longestHelp;
    }

    /** What is wrong with a description, note, address or reason; null: nothing. Which of them may be left out is another rule. */
    public @Nullable SharingRejection faultOf(@Nullable String text) {
        if (text == null || Wording.isText(text, longestText)) {
            return null;
        }
        return text.isBlank() ? new SharingRejection.TextBlank() : new SharingRejection.TextTooLong();
    }
}
