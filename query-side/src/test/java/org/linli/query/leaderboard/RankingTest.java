package org.linli.query.leaderboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.exchange;
import static org.linli.query.Neighbours.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Neighbours;
import org.linli.query.leaderboard.Deed.Change;
import org.linli.query.leaderboard.Evidence.State;
import org.linli.query.leaderboard.Inputs.Cut;
import org.linli.query.leaderboard.Inputs.Decided;
import org.linli.query.leaderboard.Inputs.Looked;

/** Boards worked out by hand. Deeds are a position of the log apart, in the order in which they are told. */
class RankingTest {
    private static final Period MAY = new Period("2026-05");
    private static final MemberId DAO = member(4);
    private static final BoardRules RULES = Neighbours.RULES.boards();
    private static final long NOW = Long.MAX_VALUE;

    private final Map<String, Deeds> rows = new LinkedHashMap<>();
    private Decided decided = Decided.NOTHING;
    private List<Deeds> elsewhere = List.of();
    private Predicate<MemberId> mayStand = _ -> true;
    private BoardKind kind = BoardKind.RESIDENTS;
    private Period period = MAY;
    private long frozen = NOW;
    private int position;

    private RankingTest helped(MemberId by, MemberId whom, int day, Source source) {
        return helped(NORTH, by, whom, LocalDate.of(2026, 5, day), source);
    }

    private RankingTest helped(MemberId by, MemberId whom, int day) {
        return helped(by, whom, day, Source.SYSTEM);
    }

    private RankingTest helped(PlaceId community, MemberId by, MemberId whom, LocalDate day, Source source) {
        return did(community, by, Deed.Kind.HELP, exchange(position + 1).value(), whom.value(), day, source);
    }

    private RankingTest served(MemberId by, String house, int day, Source source) {
        return did(NORTH, by, Deed.Kind.SERVICE, "action " + (position + 1), house, LocalDate.of(2026, 5, day), source);
    }

    private RankingTest did(
            PlaceId community, MemberId by, Deed.Kind what, String id, String whom, LocalDate day, Source source) {
        position++;
        Deed deed =
                new Deed(what, whom, day, List.of(), List.of(new Change(position, "event-" + position, 30, source)));
        Period month = Period.monthOf(day);
        rows.merge(
                Deeds.id(community, month, by),
                new Deeds(community, month, by, new TreeMap<>(Map.of(id, deed))),
                (before, _) -> before.with(id, deed));
        return this;
    }

    /** The exchange of this number counts otherwise from now on; null: not at all. */
    private void changed(MemberId by, int number, @Nullable Source source) {
        position++;
        String id = exchange(number).value();
        rows.computeIfPresent(Deeds.id(NORTH, MAY, by), (_, row) -> {
            Deed deed = row.deeds().get(id);
            assertThat(deed).isNotNull();
            return row.with(id, deed.with(new Change(position, "event-" + position, 30, source)));
        });
    }

    private Scoring scoring(List<Deeds> some) {
        return new Scoring(new Inputs(kind, period, RULES, frozen, NOW, decided, some, elsewhere, mayStand));
    }

    private Ranking board() {
        return scoring(List.copyOf(rows.values())).board();
    }

    /** The board as of a position, after which it was frozen too. */
    private Ranking boardAsOf(long then) {
        return new Scoring(new Inputs(
                        kind, period, RULES, then, then, decided, List.copyOf(rows.values()), elsewhere, mayStand))
                .board();
    }

    private List<Evidence> evidence(String holder) {
        return scoring(List.copyOf(rows.values())).evidence(holder);
    }

    private List<String> told() {
        return board().rows().stream()
                .map(row -> row.rank() + " " + name(row.holder()) + " " + row.beneficiaries() + " " + row.outcomes())
                .toList();
    }

    private static String name(String holder) {
        return holder.equals(ANA.value())
                ? "Ana"
                : holder.equals(BEN.value()) ? "Ben" : holder.equals(CAI.value()) ? "Cai" : holder;
    }

    @Test
    void more_different_neighbours_come_before_more_outcomes() {
        helped(BEN, CAI, 1)
                .helped(BEN, CAI, 2)
                .helped(BEN, CAI, 3)
                .helped(ANA, CAI, 1)
                .helped(ANA, DAO, 1);

        assertThat(told()).containsExactly("1 Ana 200 200", "2 Ben 100 300");
    }

    @Test
    void however_often_one_helps_somebody_on_a_day_it_is_one_outcome() {
        helped(ANA, CAI, 1).helped(ANA, CAI, 1).helped(ANA, CAI, 1).helped(BEN, CAI, 1);

        assertThat(told()).containsExactly("1 Ana 100 100", "1 Ben 100 100");
    }

    @Test
    void ties_share_a_rank_and_the_next_rank_counts_them_all() {
        helped(ANA, DAO, 1).helped(BEN, DAO, 1).helped(CAI, DAO, 1, Source.SILENCE);

        assertThat(told()).containsExactly("1 Ana 100 100", "1 Ben 100 100", "3 Cai 50 50");
    }

    @Test
    void a_neighbour_counts_as_the_best_of_what_was_done_for_them() {
        helped(ANA, CAI, 1, Source.SILENCE).helped(ANA, CAI, 2, Source.SYSTEM).helped(BEN, CAI, 1, Source.SILENCE);

        assertThat(told()).containsExactly("1 Ana 100 150", "2 Ben 50 50");
    }

    @Test
    void volunteers_are_ranked_by_where_they_served_and_by_how_well_it_is_known() {
        kind = BoardKind.VOLUNTEERS;
        served(ANA, "house-1", 1, Source.SYSTEM).served(ANA, "house-2", 1, Source.BACKFILLED);
        served(BEN, "house-1", 1, Source.ATTESTED).served(BEN, "house-1", 2, Source.ATTESTED);
        helped(CAI, DAO, 1);

        assertThat(told()).containsExactly("1 Ana 150 150", "2 Ben 100 200");
    }

    @Test
    void help_is_no_service_and_service_no_help() {
        served(ANA, "house-1", 1, Source.SYSTEM);

        assertThat(told()).isEmpty();
        kind = BoardKind.PARTY;
        assertThat(told()).containsExactly("1 Ana 100 100");
    }

    @Test
    void who_may_not_stand_on_a_board_does_not_and_those_whom_they_helped_count_for_nobody_else() {
        mayStand = member -> !member.equals(ANA);
        helped(ANA, CAI, 1).helped(BEN, ANA, 1);

        assertThat(told()).containsExactly("1 Ben 100 100");
    }

    @Test
    void of_who_may_not_stand_on_a_board_nobody_is_told_what_they_did() {
        mayStand = member -> !member.equals(ANA);
        helped(ANA, CAI, 1).helped(BEN, CAI, 1);

        for (BoardKind each : List.of(BoardKind.RESIDENTS, BoardKind.PARTY)) {
            kind = each;
            assertThat(evidence(ANA.value())).isEmpty();
            assertThat(evidence(BEN.value()))
                    .extracting(Evidence::source)
                    .containsExactly(exchange(2).value());
        }
        kind = BoardKind.COMMUNITIES;
        assertThat(evidence(NORTH.value())).hasSize(2);
    }

    @Test
    void a_ring_of_which_nobody_may_stand_on_the_board_is_not_told_there() {
        kind = BoardKind.PARTY;
        helped(ANA, BEN, 1).helped(BEN, ANA, 2).helped(CAI, DAO, 1).helped(DAO, CAI, 2);

        mayStand = CAI::equals;
        assertThat(board().rings()).extracting(Ring::members).containsExactly(List.of(CAI, DAO));
        mayStand = _ -> false;
        assertThat(board().rings()).isEmpty();
    }

    @Test
    void a_year_counts_a_neighbour_once_over_its_months_and_no_day_of_another_year() {
        period = new Period("2026");
        helped(NORTH, ANA, CAI, LocalDate.of(2026, 1, 1), Source.SYSTEM);
        helped(NORTH, ANA, CAI, LocalDate.of(2026, 12, 31), Source.SYSTEM);

        assertThat(told()).containsExactly("1 Ana 100 200");
        assertThat(period.months())
                .hasSize(12)
                .startsWith(new Period("2026-01"))
                .endsWith(new Period("2026-12"));
    }

    @Test
    void a_closed_ring_is_held_back_with_what_it_is_made_of_and_other_help_of_theirs_counts() {
        helped(ANA, BEN, 1)
                .helped(BEN, ANA, 2)
                .helped(ANA, BEN, 3)
                .helped(BEN, ANA, 4)
                .helped(ANA, CAI, 5);
        helped(DAO, CAI, 1).helped(DAO, member(6), 1);

        assertThat(told()).containsExactly("1 " + DAO + " 200 200", "2 Ana 100 100");
        assertThat(board().rings())
                .containsExactly(new Ring(
                        MAY,
                        List.of(ANA, BEN),
                        List.of(new Ring.Share(4, 5), new Ring.Share(4, 4)),
                        List.of(
                                exchange(1).value(),
                                exchange(2).value(),
                                exchange(3).value(),
                                exchange(4).value()),
                        null));
        assertThat(board().rows().getLast().held()).isEqualTo(2);
    }

    @Test
    void a_ring_counts_once_a_reviewer_says_so_and_not_when_they_say_that_it_does_not() {
        helped(ANA, BEN, 1).helped(BEN, ANA, 2);

        decided = new Decided(Set.of(), Set.of(), Set.of(new Looked(MAY, List.of(BEN, ANA), false)));
        assertThat(told()).isEmpty();
        decided = new Decided(Set.of(), Set.of(), Set.of(new Looked(MAY, List.of(BEN, ANA), true)));
        assertThat(told()).containsExactly("1 Ana 100 100", "1 Ben 100 100");
        decided = new Decided(Set.of(), Set.of(), Set.of(new Looked(MAY.next(), List.of(BEN, ANA), true)));
        assertThat(told()).isEmpty();
    }

    @Test
    void who_helped_the_same_two_in_different_months_is_in_no_ring() {
        period = new Period("2026");
        helped(NORTH, ANA, BEN, LocalDate.of(2026, 5, 1), Source.SYSTEM);
        helped(NORTH, BEN, ANA, LocalDate.of(2026, 6, 1), Source.SYSTEM);

        assertThat(told()).containsExactly("1 Ana 100 100", "1 Ben 100 100");
    }

    @Test
    void what_came_after_the_freeze_stands_on_no_board_unless_an_objection_let_it_in() {
        helped(ANA, CAI, 1).helped(ANA, DAO, 2);
        frozen = 1;

        assertThat(told()).containsExactly("1 Ana 100 100");
        decided = new Decided(Set.of(), Set.of(new Cut(ANA.value(), exchange(2).value())), Set.of());
        assertThat(told()).containsExactly("1 Ana 200 200");
    }

    @Test
    void an_upheld_objection_leaves_a_deed_out_of_one_row() {
        helped(ANA, CAI, 1).helped(ANA, DAO, 2);
        decided = new Decided(Set.of(new Cut(ANA.value(), exchange(2).value())), Set.of(), Set.of());

        assertThat(told()).containsExactly("1 Ana 100 100");
        assertThat(evidence(ANA.value())).extracting(Evidence::state).containsExactly(State.COUNTS, State.LEFT_OUT);
    }

    @Test
    void what_becomes_of_a_deed_after_the_freeze_changes_the_board() {
        helped(ANA, CAI, 1).helped(ANA, DAO, 2);
        frozen = 2;
        changed(ANA, 2, null);

        assertThat(told()).containsExactly("1 Ana 100 100");
        assertThat(boardAsOf(2).rows()).extracting(Ranking.Row::beneficiaries).containsExactly(200L);
    }

    /** In the north Ana and Ben exchange twice and help nobody else; in the south each of them helps somebody else once. */
    @Test
    void the_shares_of_a_ring_are_of_all_exchanges_of_each_one_wherever_they_were() {
        helped(ANA, BEN, 1).helped(BEN, ANA, 2);
        List<Deeds> north = List.copyOf(rows.values());
        rows.clear();
        LocalDate day = LocalDate.of(2026, 5, 3);
        helped(SOUTH, ANA, CAI, day, Source.SYSTEM).helped(SOUTH, BEN, DAO, day, Source.SYSTEM);
        List<Deeds> south = List.copyOf(rows.values());

        assertThat(scoring(north).rings()).hasSize(1);
        elsewhere = south;
        assertThat(scoring(north).rings()).isEmpty();
        assertThat(scoring(north).board().rows())
                .as("help in the south is none in the north")
                .extracting(Ranking.Row::beneficiaries)
                .containsExactly(100L, 100L);
    }

    /** In the north they exchange once each and Ana helps Cai once; most of what they do for each other they do in the south. */
    @Test
    void a_ring_that_closes_elsewhere_holds_back_what_it_has_here() {
        helped(ANA, BEN, 1).helped(BEN, ANA, 2).helped(ANA, CAI, 3);
        List<Deeds> north = List.copyOf(rows.values());
        rows.clear();
        LocalDate day = LocalDate.of(2026, 5, 4);
        helped(SOUTH, ANA, BEN, day, Source.SYSTEM).helped(SOUTH, BEN, ANA, day, Source.SYSTEM);

        assertThat(scoring(north).rings()).isEmpty();
        elsewhere = List.copyOf(rows.values());
        assertThat(scoring(north).rings())
                .containsExactly(new Ring(
                        MAY,
                        List.of(ANA, BEN),
                        List.of(new Ring.Share(4, 5), new Ring.Share(4, 4)),
                        List.of(exchange(1).value(), exchange(2).value()),
                        null));
    }

    @Test
    void what_was_done_after_a_board_was_final_is_not_told_there() {
        helped(ANA, CAI, 1).helped(ANA, DAO, 2);

        Scoring last = new Scoring(
                new Inputs(kind, period, RULES, 1, 1, decided, List.copyOf(rows.values()), elsewhere, mayStand));
        assertThat(last.evidence(ANA.value()))
                .extracting(Evidence::source)
                .containsExactly(exchange(1).value());
    }

    @Test
    void a_position_opens_the_events_that_it_comes_from() {
        helped(ANA, CAI, 1, Source.SILENCE);
        frozen = 1;
        helped(ANA, DAO, 2);

        assertThat(evidence(ANA.value()))
                .containsExactly(evidence(1, CAI, 1, 50, State.COUNTS), evidence(2, DAO, 2, 100, State.LATE));
    }

    private static Evidence evidence(int number, MemberId whom, int day, int weight, State state) {
        return new Evidence(
                ANA.value(),
                ANA,
                exchange(number).value(),
                "event-" + number,
                Deed.Kind.HELP,
                whom.value(),
                LocalDate.of(2026, 5, day),
                30,
                weight,
                state);
    }

    /** Ten people in the north were helped, nine in the south. */
    @Test
    void a_community_of_which_fewer_than_ten_were_helped_stands_last_without_numbers() {
        kind = BoardKind.COMMUNITIES;
        for (int number = 11; number <= 20; number++) {
            helped(NORTH, ANA, member(number), LocalDate.of(2026, 5, 1), Source.SILENCE);
        }
        for (int number = 11; number <= 19; number++) {
            helped(SOUTH, BEN, member(number), LocalDate.of(2026, 5, 1), Source.SYSTEM);
        }

        assertThat(board().rows())
                .containsExactly(
                        new Ranking.Row(1, NORTH.value(), 500, 500, 0, false),
                        new Ranking.Row(2, SOUTH.value(), 0, 0, 0, true));
    }

    @Test
    void the_digest_is_of_kind_period_version_and_rows() {
        helped(ANA, CAI, 1);

        assertThat(new String(board().bytes(), UTF_8)).isEqualTo("RESIDENTS\t2026-05\t0\n1\t" + ANA + "\t100\t100\n");
        assertThat(board().digest()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_in_which_rows_are_read_changes_no_byte(long seed) {
        Random random = new Random(seed);
        draw(random);
        List<Deeds> shuffled = new ArrayList<>(rows.values());
        Collections.shuffle(shuffled, random);

        assertThat(scoring(shuffled).board()).isEqualTo(board());
        assertThat(scoring(shuffled).board().bytes()).isEqualTo(board().bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_voided_exchange_never_happened(long seed) {
        draw(new Random(seed));
        Ranking before = board();
        helped(ANA, DAO, 20);
        changed(ANA, position, null);

        assertThat(board()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_comes_after_the_position_of_a_board_changes_no_byte_of_it(long seed) {
        Random random = new Random(seed);
        draw(random);
        long then = position;
        Ranking before = board();
        draw(random);

        assertThat(boardAsOf(then).bytes()).isEqualTo(before.bytes());
    }

    private void draw(Random random) {
        List<Source> sources = List.of(Source.values());
        for (int i = 0; i < 60; i++) {
            MemberId by = member(random.nextInt(1, 9));
            MemberId whom = member(random.nextInt(1, 9));
            if (!by.equals(whom)) {
                helped(by, whom, random.nextInt(1, 29), sources.get(random.nextInt(sources.size())));
            }
        }
    }
}
