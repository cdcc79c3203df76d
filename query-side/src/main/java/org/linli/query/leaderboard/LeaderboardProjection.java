package org.linli.query.leaderboard;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
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
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per place, month and helper: confirmed help counts in its community and in every place above it. */
public record LeaderboardProjection() implements Projection<HelperMonth> {
    public static final String NAME = "leaderboard";
    static final String BY_SCORE = "score";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<HelperMonth> type() {
        return HelperMonth.class;
    }

    @Override
    public List<Index<HelperMonth>> indexes() {
        return List.of(new Index<>(BY_SCORE, row -> Set.of(board(row.place(), row.month())), HelperMonth::score));
    }

    /** The key of a place's rows in a month. */
    static String board(PlaceId place, String month) {
        return place.value() + ' ' + month;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        Help help = help(recorded);
        return help == null ? Set.of() : help.within().stream().map(help::idIn).collect(Collectors.toSet());
    }

    @Override
    public @Nullable HelperMonth fold(String id, @Nullable HelperMonth row, Recorded<?> recorded) {
        Help help = help(recorded);
        if (help == null) {
            return row;
        }
        HelperMonth before = row != null ? row : HelperMonth.none(help.placeOf(id), help.month(), help.helper());
        return before.plus(help.beneficiary(), help.minutes(), help.weight());
    }

    /** Help that counts. */
    private record Help(
            MemberId helper, MemberId beneficiary, YearMonth month, List<PlaceId> within, int minutes, int weight) {
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

    private static @Nullable Help help(Recorded<?> recorded) {
        if (!(recorded.event() instanceof ExchangeEvent event)) {
            return null;
        }
        return switch (event) {
            case ExchangeConfirmed it -> {
                int weight = it.bySilence() ? HelperMonth.HALF : HelperMonth.FULL;
                yield help(recorded, event, it.within(), it.minutes(), weight);
            }
            case DisputeResolved it ->
                it.upheld() ? null : help(recorded, event, it.within(), it.minutes(), HelperMonth.FULL);
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeDisputed _,
                    ExchangeCancelled _ -> null;
        };
    }

    private static Help help(Recorded<?> recorded, ExchangeEvent event, List<PlaceId> within, int minutes, int weight) {
        YearMonth month = YearMonth.from(recorded.meta().occurred().atZone(ZONE));
        return new Help(event.deal().provider(), event.deal().receiver(), month, within, minutes, weight);
    }
}
