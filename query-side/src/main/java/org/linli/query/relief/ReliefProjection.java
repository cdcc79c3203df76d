package org.linli.query.relief;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.ReliefEvent;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefGranted;
import org.linli.kernel.giving.ReliefEvent.ReliefRefused;
import org.linli.kernel.giving.ReliefEvent.ReliefWithdrawn;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per application for relief. */
public record ReliefProjection() implements Projection<ReliefApplication> {
    public static final String NAME = "relief";
    public static final String BY_APPLICANT = "applicant";
    static final String OPEN_BY_COMMUNITY = "open";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ReliefApplication> type() {
        return ReliefApplication.class;
    }

    @Override
    public List<Index<ReliefApplication>> indexes() {
        return List.of(
                new Index<>(BY_APPLICANT, one -> Set.of(one.applicant().value()), ReliefApplication::position),
                new Index<>(
                        OPEN_BY_COMMUNITY,
                        one -> one.status() == ReliefStatus.OPEN
                                ? Set.of(one.community().value())
                                : Set.of(),
                        one -> -one.position()),
                PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ReliefEvent event
                ? Set.of(event.relief().value())
                : Set.of();
    }

    @Override
    public @Nullable ReliefApplication fold(String id, @Nullable ReliefApplication view, Recorded<?> recorded) {
        if (!(recorded.event() instanceof ReliefEvent event)) {
            return view;
        }
        if (event instanceof ReliefFiled filed) {
            return ReliefApplication.of(filed, recorded);
        }
        Instant now = recorded.meta().occurred();
        return view == null
                ? null
                : switch (event) {
                    case ReliefFiled _ -> view;
                    case ReliefGranted granted -> view.after(granted, now);
                    case ReliefRefused refused -> view.after(refused, now);
                    case ReliefWithdrawn _ -> view.withdrawn(now);
                };
    }
}
