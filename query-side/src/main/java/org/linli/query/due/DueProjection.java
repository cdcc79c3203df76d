package org.linli.query.due;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.due.DueItem.What;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per aggregate and kind of thing that will happen to it by itself. */
public final class DueProjection implements Projection<DueItem> {
    public static final String NAME = "due";
    static final String BY_TIME = "time";
    static final String ALL = "all";
    static final String BOARDS = "boards";

    private final Map<What, Deadline> deadlines;

    /** With the command side's rules on time. */
    public DueProjection(Timetable times) {
        this(List.of(
                new ListingExpiry(),
                new SilentConfirmation(times),
                new ProposalExpiry(times),
                new Reminder(times),
                new Revelation(),
                new LoanDeadline(What.LOAN_LAPSES),
                new LoanDeadline(What.PASSAGE_ASSUMED),
                new LoanDeadline(What.LOAN_REMINDER),
                new LoanDeadline(What.LOAN_OVERDUE),
                new ItemTurn(),
                new ListingTurn(),
                new ErasureDue(),
                new Disclosure(),
                new PledgeLapse(),
                new GoodsPledgeLapse(),
                new ClearingExpiry(),
                new BoardFreeze(),
                new BoardFinal()));
    }

    private DueProjection(List<Deadline> deadlines) {
        this.deadlines = deadlines.stream().collect(toMap(Deadline::what, Function.identity()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 31 * deadlines.values().stream().mapToInt(Deadline::version).sum() + deadlines.size();
    }

    @Override
    public Class<DueItem> type() {
        return DueItem.class;
    }

    @Override
    public List<Index<DueItem>> indexes() {
        return List.of(new Index<>(
                BY_TIME,
                item -> Set.of(item.what().isOfABoard() ? BOARDS : ALL),
                item -> -item.at().toEpochMilli()));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return deadlines.values().stream()
                .filter(deadline -> deadline.about(recorded) != null)
                .map(deadline -> deadline.about(recorded) + ' ' + deadline.what())
                .collect(toSet());
    }

    @Override
    public @Nullable DueItem fold(String key, @Nullable DueItem item, Recorded<?> recorded) {
        int space = key.indexOf(' ');
        What what = What.valueOf(key.substring(space + 1));
        Deadline deadline = deadlines.get(what);
        if (deadline == null) {
            return item;
        }
        Instant at = deadline.after(item == null ? null : item.at(), recorded);
        return at == null ? null : new DueItem(key.substring(0, space), what, at);
    }
}
