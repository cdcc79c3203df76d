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

/** The earliest period of a board that waits for nothing but its time becomes final at the time that the events name. */
record BoardFinal() implements Deadline {

    @Override
    public What what() {
        return What.BOARD_FINAL;
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
            case PeriodFrozen it -> it.finalises();
            case PositionObjected it -> it.finalises();
            case ObjectionDecided it -> it.finalises();
            case PeriodFinalised it -> it.finalises();
            case AssessmentOpened _, AssessmentClosed _, RingReviewed _ -> before;
        };
    }

    /** It is found apart from other items. */
    @Override
    public int version() {
        return 2;
    }
}
