package org.linli.query.sales;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.SaleEvent;
import org.linli.kernel.giving.SaleEvent.RecountOrdered;
import org.linli.kernel.giving.SaleEvent.SaleCalledOff;
import org.linli.kernel.giving.SaleEvent.SaleDeclared;
import org.linli.kernel.giving.SaleEvent.SaleDeclined;
import org.linli.kernel.giving.SaleEvent.SaleSettled;
import org.linli.kernel.giving.SaleEvent.TakingsAgreed;
import org.linli.kernel.giving.SaleEvent.TakingsCounted;
import org.linli.kernel.giving.SaleEvent.TakingsDiffered;
import org.linli.kernel.giving.SaleEvent.TakingsOfferedAnew;
import org.linli.kernel.giving.SaleEvent.TakingsPassedOn;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per charity sale. */
public record SalesProjection() implements Projection<SaleStory> {
    public static final String NAME = "sales";
    static final String BY_CAMPAIGN = "campaign";
    static final String WAITING_BY_COMMUNITY = "waiting";
    static final String WAITING_BY_OWNER = "waiting-for";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SaleStory> type() {
        return SaleStory.class;
    }

    @Override
    public List<Index<SaleStory>> indexes() {
        return List.of(
                new Index<>(BY_CAMPAIGN, one -> Set.of(one.campaign().value()), SaleStory::position),
                new Index<>(
                        WAITING_BY_COMMUNITY,
                        one -> one.waits() ? Set.of(one.community().value()) : Set.of(),
                        one -> -one.position()),
                new Index<>(
                        WAITING_BY_OWNER,
                        one -> one.waits() ? Set.of(one.owner().id()) : Set.of(),
                        one -> -one.position()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof SaleEvent event ? Set.of(event.sale().value()) : Set.of();
    }

    @Override
    public @Nullable SaleStory fold(String id, @Nullable SaleStory view, Recorded<?> recorded) {
        if (!(recorded.event() instanceof SaleEvent event)) {
            return view;
        }
        if (event instanceof SaleDeclared declared) {
            return SaleStory.of(declared, recorded);
        }
        return view == null ? null : after(view, event);
    }

    private static SaleStory after(SaleStory view, SaleEvent event) {
        return switch (event) {
            case SaleDeclared _ -> view;
            case SaleCalledOff _ -> view.at(SaleStatus.CALLED_OFF);
            case TakingsCounted _ -> view.at(SaleStatus.COUNTED_ONCE);
            case TakingsAgreed agreed -> view.agreed(agreed.amount());
            case TakingsOfferedAnew offered -> view.agreed(offered.amount());
            case TakingsPassedOn _ -> view.at(SaleStatus.PASSED_ON);
            case TakingsDiffered _ -> view.at(SaleStatus.DIFFERENT);
            case RecountOrdered _ -> view.anew();
            case SaleSettled settled -> view.settled(settled.receipt());
            case SaleDeclined declined -> view.declined(declined.reason());
        };
    }
}
