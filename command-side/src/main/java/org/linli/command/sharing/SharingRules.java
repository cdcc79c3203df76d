package org.linli.command.sharing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.linli.command.Wording;
import org.linli.kernel.sharing.Taxonomy;

/**
 * The numbers of this context.
 *
 * @param silence how long the receiver may say nothing before help that was marked done counts as confirmed
 * @param longestListing how far ahead a listing may expire
 * @param longestHelp minutes that one exchange may take
 * @param longestTitle characters of a title
 * @param longestText characters of a description, note, address or reason
 * @param mostCategories categories of one listing
 * @param mostUnits the largest quantity that is not unlimited
 * @param taxonomy the categories there are
 */
public record SharingRules(
        Duration silence,
        Duration longestListing,
        int longestHelp,
        int longestTitle,
        int longestText,
        int mostCategories,
        int mostUnits,
        Taxonomy taxonomy) {
    public static final SharingRules DEFAULT = new SharingRules(
            Duration.ofDays(14), Duration.ofDays(366), 24 * 60, 300, 2_000, 20, 10_000, Taxonomy.standard());

    /** What is wrong with a description, note, address or reason; null: nothing. Which of them may be left out is another rule. */
    @Nullable
    SharingRejection faultOf(@Nullable String text) {
        if (text == null || Wording.isText(text, longestText)) {
            return null;
        }
        return text.isBlank() ? new SharingRejection.TextBlank() : new SharingRejection.TextTooLong();
    }
}
