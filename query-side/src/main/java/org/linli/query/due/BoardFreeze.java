package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentClosed;
import org.linli.kernel.incentives.AssessmentEvent.AssessmentOpened;
import org.linli.kernel.incentives.AssessmentEvent.ObjectionDecided;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFinalised;
import org.linli.kernel.incentives.AssessmentEvent.PeriodFrozen;
import org.linli.kernel.incentives.AssessmentEvent.PositionObjected;
import org.linli.kernel.incentives.AssessmentEvent.RingReviewed;
import org.linli.query.due.DueItem.What;

/** The next period of a board is frozen at the time that the events name. */
record BoardFreeze() implements Deadline {

    @Override
    public What what() {
        return What.BOARD_FREEZES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof AssessmentEvent event
                ? event.assessment().value()
                : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return switch ((AssessmentEvent) recorded.event()) {
            case AssessmentOpened it -> it.freezes();
            case PeriodFrozen it -> it.freezes();
            case AssessmentClosed _ -> null;
            case PositionObjected _, ObjectionDecided _, RingReviewed _, PeriodFinalised _ -> before;
        };
    }

    /** It is found apart from other items. */
    @Override
    public int version() {
        return 2;
    }
}
