package org.linli.query.waiting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.sharing.WaitingEvent.TurnLapsed;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WaitingEvent.WaitingLeft;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per listing that somebody waits for. */
public record WaitingProjection() implements Projection<Line> {
    public static final String NAME = "waiting";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Line> type() {
        return Line.class;
    }

    @Override
    public List<Index<Line>> indexes() {
        return List.of();
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof WaitingEvent waiting
                ? Set.of(waiting.listing().value())
                : Set.of();
    }

    @Override
    public @Nullable Line fold(String id, @Nullable Line before, Recorded<?> recorded) {
        if (!(recorded.event() instanceof WaitingEvent event)) {
            return before;
        }
        Line line = after(before == null ? Line.EMPTY : before, event);
        return line.empty() ? null : line;
    }

    private static Line after(Line line, WaitingEvent event) {
        return switch (event) {
            case WaitingJoined joined -> line.joinedBy(joined.member());
            case WaitingLeft left -> line.leftBy(left.member());
            case TurnOffered offered -> line.offeredTo(offered.member(), offered.until());
            case TurnTaken taken -> line.leftBy(taken.member());
            case TurnLapsed lapsed -> line.leftBy(lapsed.member());
            case TurnWithdrawn _ -> line.withdrawn();
            case WaitingClosed _ -> Line.EMPTY;
        };
    }
}
