package org.linli.query.campaign;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per line of a campaign's ledger: a campaign may have a hundred thousand. */
public record LedgerProjection() implements Projection<LedgerLine> {
    public static final String NAME = "ledgers";
    static final String BY_CAMPAIGN = "campaign";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<LedgerLine> type() {
        return LedgerLine.class;
    }

    @Override
    public List<Index<LedgerLine>> indexes() {
        return List.of(new Index<>(BY_CAMPAIGN, line -> Set.of(line.campaign().value()), LedgerLine::line));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof CampaignEvent event && LedgerLine.isMadeOf(event)
                ? Set.of(event.campaign().value() + "|" + recorded.sequence())
                : Set.of();
    }

    @Override
    public @Nullable LedgerLine fold(String id, @Nullable LedgerLine line, Recorded<?> recorded) {
        return recorded.event() instanceof CampaignEvent event ? LedgerLine.of(event, recorded) : line;
    }
}
