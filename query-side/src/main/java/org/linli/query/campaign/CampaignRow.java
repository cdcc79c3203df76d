package org.linli.query.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.places.PlaceId;

/**
 * A campaign in a list; it says nothing of a person.
 *
 * @param goal null where nothing is collected
 * @param collected what was given and did not go back, in fen
 * @param tasks what has to be done about it
 */
public record CampaignRow(
        CampaignId id,
        CampaignMode mode,
        CampaignStage stage,
        PlaceId community,
        String title,
        @Nullable Fen goal,
        long collected,
        List<Task> tasks) {
    static CampaignRow of(CampaignStory story) {
        return new CampaignRow(
                story.id(),
                story.mode(),
                story.stage(),
                story.community(),
                story.terms().title(),
                story.terms().goal(),
                story.sums().collected() - story.sums().returned(),
                List.copyOf(story.tasks()));
    }
}
