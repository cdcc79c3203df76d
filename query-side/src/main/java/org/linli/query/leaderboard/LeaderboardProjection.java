package org.linli.query.leaderboard;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.query.leaderboard.HelperMonth.Help;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per place, month and helper: confirmed help counts in its community and in every place above it, until a later fact takes it out. */
public record LeaderboardProjection(Weight weight) implements Projection<HelperMonth> {
    public static final String NAME = "leaderboard";
    static final String BY_SCORE = "score";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return weight.ofSilence();
    }

    @Override
    public Class<HelperMonth> type() {
        return HelperMonth.class;
    }

    @Override
    public List<Index<HelperMonth>> indexes() {
        return List.of(new Index<>(BY_SCORE, row -> Set.of(board(row.place(), row.month())), row -> row.score(weight)));
    }

    /** The key of a place's rows in a month. */
    static String board(PlaceId place, String month) {
        return place.value() + ' ' + month;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        Change change = change(recorded);
        return change == null
                ? Set.of()
                : change.within().stream().map(change::idIn).collect(Collectors.toSet());
    }

    @Override
    public @Nullable HelperMonth fold(String id, @Nullable HelperMonth row, Recorded<?> recorded) {
        Change change = change(recorded);
        if (change == null) {
            return row;
        }
        if (change.help() == null) {
            return row == null ? null : row.without(change.exchange());
        }
        HelperMonth before = row != null ? row : HelperMonth.none(change.placeOf(id), change.month(), change.helper());
        return before.with(change.exchange(), change.help());
    }

    /**
     * What an exchange counts from now on in the month of its close.
     *
     * @param help null: nothing
     */
    private record Change(
            String exchange,
            MemberId helper,
            YearMonth month,
            List<PlaceId> within,
            @Nullable Help help) {
        String idIn(PlaceId place) {
            return board(place, month.toString()) + ' ' + helper;
        }

        PlaceId placeOf(String id) {
            return within.stream()
                    .filter(place -> idIn(place).equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static @Nullable Change change(Recorded<?> recorded) {
        if (!(recorded.event() instanceof ExchangeEvent event)) {
            return null;
        }
        Instant now = recorded.meta().occurred();
        return switch (event) {
            case ExchangeConfirmed it -> counts(event, new Counted(now, it.minutes(), it.bySilence(), it.within()));
            case DisputeResolved it ->
                it.upheld() ? null : counts(event, new Counted(now, it.minutes(), false, it.within()));
            case ExchangeCorrected it -> counts(event, it.counted().with(it.minutes()));
            case ExchangeVoided it -> countsNoMore(event, it.counted());
            case DisputeAppealed it -> it.counted() == null ? null : countsNoMore(event, it.counted());
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    DisputeEvent _,
                    CorrectionEvent _ -> null;
        };
    }

    private static Change counts(ExchangeEvent event, Counted counted) {
        return change(event, counted, new Help(event.deal().receiver(), counted.minutes(), counted.bySilence()));
    }

    private static Change countsNoMore(ExchangeEvent event, Counted counted) {
        return change(event, counted, null);
    }

    private static Change change(ExchangeEvent event, Counted counted, @Nullable Help help) {
        YearMonth month = YearMonth.from(counted.at().atZone(ZONE));
        return new Change(event.exchange().value(), event.deal().provider(), month, counted.within(), help);
    }
}
