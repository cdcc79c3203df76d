package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingTheRules {

    @ParameterizedTest
    @CsvSource({
        "commands.key-memory, 24h, 30d",
        "membership.longest-role, 1d, 36600d",
        "membership.longest-verification, 1d, 36600d",
        "membership.longest-name, 1, 100",
        "membership.longest-mandate, 1d, 36600d",
        "membership.longest-reference, 1, 200",
        "membership.longest-invitation, 1d, 3660d",
        "membership.longest-suspension, 1d, 36600d",
        "membership.longest-text, 1, 2000",
        "membership.erasure-cooling, 1s, 30d",
        "membership.oldest, 100, 200",
        "membership.claim-settled, 10s, 1d",
        "places.most-residents, 1, 100000000",
        "places.longest-name, 1, 100",
        "places.longest-source, 1, 200",
        "places.longest-booking, 15m, 1d",
        "places.furthest-booking, 1d, 366d",
        "places.most-in-house, 1, 500",
        "sharing.silence, 60s, 366d",
        "sharing.longest-listing, 1d, 3660d",
        "sharing.longest-help, 1, 1440",
        "sharing.longest-title, 1, 300",
        "sharing.longest-text, 1, 2000",
        "sharing.most-categories, 1, 20",
        "sharing.most-units, 1, 10000",
        "sharing.most-suggestions, 1, 50",
        "exchanges.reminders, 1s, 366d",
        "exchanges.proposal, 60s, 366d",
        "exchanges.proposal-reminder, 60s, 366d",
        "exchanges.start-reminder, 60s, 366d",
        "exchanges.reviews, 60s, 366d",
        "exchanges.overdue-dispute, 60s, 366d",
        "exchanges.mediation, 60s, 366d",
        "exchanges.most-statements, 1, 100",
        "exchanges.appeal, 60s, 366d",
        "exchanges.correction, 60s, 366d",
        "lending.longest-loan, 1, 60",
        "lending.longest-buffer, 1, 168",
        "lending.advance, 60s, 366d",
        "lending.most-loans, 1, 1000",
        "lending.most-renewals, 1, 100",
        "lending.early, 60s, 31d",
        "lending.collection, 60s, 31d",
        "lending.silence, 60s, 31d",
        "lending.remind-before, 60s, 31d",
        "lending.remind-after, 60s, 31d",
        "waiting.turn, 60s, 30d",
        "waiting.longest-line, 1, 10000",
        "giving.longest-title, 1, 300",
        "giving.longest-text, 1, 2000",
        "giving.most-disclosure-days, 1, 365",
        "giving.two-approvers-from, 1, 1000000000000",
        "giving.notice, 1s, 30d",
        "time-bank.most-held, 60, 10000000",
        "volunteering.longest-shift, 15m, 12h",
        "volunteering.advance, 1d, 366d",
        "volunteering.most-roles, 1, 20",
        "volunteering.most-places, 1, 1000",
        "volunteering.longest-line, 1, 10000",
        "volunteering.longest-title, 1, 300",
        "volunteering.longest-text, 1, 2000",
        "volunteering.longest-role, 1, 40",
        "volunteering.tolerance, 60s, 30m",
        "volunteering.daily-cap, 1h, 12h",
        "volunteering.attestation, 1d, 30d",
        "volunteering.backfill, 1d, 30d",
        "volunteering.most-codes, 1, 100",
        "volunteering.longest-certified, 1d, 3660d",
        "volunteering.reviewed-at-night, 2, 1000",
        "volunteering.night-from, 18, 23",
        "volunteering.night-until, 1, 11",
        "volunteering.long-day, 1h, 24h",
        "time-bank.most-granted, 1, 1000000",
        "time-bank.most-cleared, 1, 10000000",
        "time-bank.longest-reason, 1, 2000",
    })
    void a_number_lies_between_its_bounds(String name, String least, String most) {
        assertThat(set(name, least)).isNotEqualTo(set(name, most));
        assertThatThrownBy(() -> set(name, "0"))
                .rootCause()
                .hasMessageStartingWith(name.substring(name.indexOf('.') + 1) + " must be from ");
        assertThatThrownBy(() -> set(name, most.replaceFirst("(\\d+)", "9$1")))
                .rootCause()
                .hasMessageContaining(" to ");
    }

    @ParameterizedTest
    @CsvSource({
        "membership.most-invitations, 0, 1000",
        "sharing.same-suggestions, 0s, 1d",
        "time-bank.most-owed, 0, 1000000"
    })
    void a_number_that_may_be_nothing_is_at_most_so_much(String name, String nothing, String most) {
        assertThat(set(name, nothing)).isNotEqualTo(set(name, most));
        assertThatThrownBy(() -> set(name, most.replaceFirst("(\\d+)", "-$1")))
                .rootCause()
                .hasMessageContaining(" must be from " + nothing + " to ");
        assertThatThrownBy(() -> set(name, most.replaceFirst("(\\d+)", "9$1")))
                .rootCause()
                .hasMessageContaining(" to " + most);
    }

    @Test
    void silently_confirmed_help_weighs_from_nothing_to_as_much_as_any_other() {
        assertThat(set("exchanges.silence-weight", "0").exchanges().silenceWeight())
                .isZero();
        assertThat(set("exchanges.silence-weight", "100").exchanges().silenceWeight())
                .isEqualTo(100);
        assertThatThrownBy(() -> set("exchanges.silence-weight", "101"))
                .rootCause()
                .hasMessageStartingWith("silence-weight must be from 0 to 100");
        assertThatThrownBy(() -> set("exchanges.silence-weight", "-1"))
                .rootCause()
                .hasMessageStartingWith("silence-weight must be from ");
    }

    @Test
    void there_are_1_to_10_reminders() {
        String ten = "1d,2d,3d,4d,5d,6d,7d,8d,9d,10d";

        assertThat(set("exchanges.reminders", ten).exchanges().reminders()).hasSize(10);
        assertThatThrownBy(() -> set("exchanges.reminders", ten + ",11d"))
                .rootCause()
                .hasMessageContaining("reminders must be from 1 to 10");
    }

    private static Rules set(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of("linli.rules." + name, value)))
                .bind("linli.rules", Rules.class)
                .get();
    }
}
