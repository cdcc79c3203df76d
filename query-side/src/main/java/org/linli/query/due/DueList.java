package org.linli.query.due;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.views.AllPages;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** What has to happen by itself, soonest first. */
public final class DueList {
    private final ViewStore views;
    private final Projection<DueItem> due;

    public DueList(ViewStore views, Timetable times) {
        this.views = views;
        this.due = new DueProjection(times);
    }

    /** What is due by then, boards apart, at most so many. An item stays until its event has reached the view: acting on it again is safe. */
    public List<DueItem> by(Instant now, int limit) {
        return first(limit).stream().takeWhile(item -> !item.at().isAfter(now)).toList();
    }

    /** The boards that are due by then; for who works boards out. */
    public List<DueItem> boards(Instant now) {
        return AllPages.of(views, due, DueProjection.BY_TIME, DueProjection.BOARDS, item -> true).stream()
                .filter(item -> !item.at().isAfter(now))
                .toList();
    }

    /** When the next item is or was due; empty when nothing is planned. */
    public Optional<Instant> next() {
        return first(1).stream().map(DueItem::at).findFirst();
    }

    private List<DueItem> first(int limit) {
        return views.find(due, DueProjection.BY_TIME, Set.of(DueProjection.ALL), item -> true, null, limit)
                .items();
    }
}
