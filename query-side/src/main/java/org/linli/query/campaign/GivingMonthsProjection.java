package org.linli.query.campaign;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per community and month in which money came or went. */
public record GivingMonthsProjection() implements Projection<GivingMonth> {
    public static final String NAME = "giving-months";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<GivingMonth> type() {
        return GivingMonth.class;
    }

    @Override
    public List<Index<GivingMonth>> indexes() {
        return List.of();
    }

    static String key(String community, String month) {
        return community + "|" + month;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        PlaceId community = recorded.meta().community();
        return community != null && recorded.event() instanceof CampaignEvent event && LedgerLine.isMadeOf(event)
                ? Set.of(key(community.value(), monthOf(recorded)))
                : Set.of();
    }

    private static String monthOf(Recorded<?> recorded) {
        return YearMonth.from(recorded.meta().occurred().atZone(OpeningHours.ZONE))
                .toString();
    }

    @Override
    public @Nullable GivingMonth fold(String id, @Nullable GivingMonth view, Recorded<?> recorded) {
        PlaceId community = recorded.meta().community();
        if (community == null || !(recorded.event() instanceof CampaignEvent event) || !LedgerLine.isMadeOf(event)) {
            return view;
        }
        GivingMonth month = view == null ? new GivingMonth(community, monthOf(recorded), 0, Sums.NONE) : view;
        return month.after(event);
    }
}
