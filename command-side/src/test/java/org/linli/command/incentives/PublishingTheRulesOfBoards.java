package org.linli.command.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Rules;
import org.linli.command.Scenario;
import org.linli.command.incentives.IncentiveRejection.BoardRulesMalformed;
import org.linli.command.incentives.IncentiveRejection.BoardRulesReachBack;
import org.linli.command.incentives.RuleSetCommand.PublishRules;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RuleSetEvent;
import org.linli.kernel.incentives.RuleSetEvent.RuleSetPublished;
import org.linli.kernel.incentives.RuleSetId;

/** Ana operates the service; it is the first of November in Shanghai. */
class PublishingTheRulesOfBoards {
    private static final LocalDate TODAY = Period.dayOf(NOW);
    private static final Acting OPERATING = by(ANA).holding(OPERATOR);

    private static Scenario<RuleSet, RuleSetCommand, RuleSetEvent> nothing() {
        return Scenario.of(new RuleSetDecider());
    }

    private static PublishRules from(LocalDate day) {
        return new PublishRules(day, 100, 100, 50, 50, 5, 80, 14);
    }

    private static RuleSetPublished published(int version, LocalDate from) {
        return new RuleSetPublished(RuleSetId.BOARDS, from(from).version(version), ANA);
    }

    @Test
    void the_operator_publishes_one_version_after_the_other() {
        nothing().when(from(TODAY), OPERATING).leadsTo(published(1, TODAY));
        nothing()
                .given(published(1, TODAY))
                .when(from(TODAY.plusDays(40)), OPERATING)
                .leadsTo(published(2, TODAY.plusDays(40)));
    }

    @Test
    void nobody_else_does() {
        nothing().when(from(TODAY), by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void rules_hold_from_today_or_later() {
        nothing().when(from(TODAY.minusDays(1)), OPERATING).isRefusedFor(new BoardRulesReachBack());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 100, 50, 50, 5, 80, 14",
        "101, 100, 50, 50, 5, 80, 14",
        "100, 101, 50, 50, 5, 80, 14",
        "100, 100, 101, 50, 5, 80, 14",
        "100, 100, 50, 101, 5, 80, 14",
        "100, 100, 50, 50, 1, 80, 14",
        "100, 100, 50, 50, 6, 80, 14",
        "100, 100, 50, 50, 5, 49, 14",
        "100, 100, 50, 50, 5, 101, 14",
        "100, 100, 50, 50, 5, 80, -1",
        "100, 100, 50, 50, 5, 80, 121"
    })
    void weights_rings_and_ages_have_bounds(
            int system, int attested, int backfilled, int silence, int most, int share, int age) {
        nothing()
                .when(new PublishRules(TODAY, system, attested, backfilled, silence, most, share, age), OPERATING)
                .isRefusedFor(new BoardRulesMalformed());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 2, 50, 0", "100, 100, 100, 100, 5, 100, 120"})
    void the_bounds_themselves_are_allowed(
            int system, int attested, int backfilled, int silence, int most, int share, int age) {
        nothing()
                .when(new PublishRules(TODAY, system, attested, backfilled, silence, most, share, age), OPERATING)
                .isAccepted();
    }

    @Test
    void a_period_goes_by_the_last_version_that_held_on_its_first_day() {
        BoardRules standard = Rules.standard().incentives().standard(50);
        BoardRules first = from(LocalDate.of(2026, 5, 1)).version(1);
        BoardRules second = from(LocalDate.of(2026, 6, 2)).version(2);
        List<BoardRules> versions = List.of(first, second);

        assertThat(BoardRules.of(new Period("2026-04"), versions, standard)).isEqualTo(standard);
        assertThat(BoardRules.of(new Period("2026-05"), versions, standard)).isEqualTo(first);
        assertThat(BoardRules.of(new Period("2026-06"), versions, standard)).isEqualTo(first);
        assertThat(BoardRules.of(new Period("2026-07"), versions, standard)).isEqualTo(second);
        assertThat(BoardRules.of(new Period("2026"), versions, standard)).isEqualTo(standard);
        assertThat(BoardRules.of(new Period("2027"), versions, standard)).isEqualTo(second);
    }
}
