package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
        "membership.claim-settled, 10s, 1d",
        "places.most-residents, 1, 100000000",
        "places.longest-name, 1, 100",
        "places.longest-source, 1, 200",
        "sharing.silence, 60s, 366d",
        "sharing.longest-listing, 1d, 3660d",
        "sharing.longest-help, 1, 1440",
        "sharing.longest-title, 1, 300",
        "sharing.longest-text, 1, 2000",
        "sharing.most-categories, 1, 20",
        "sharing.most-units, 1, 10000",
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

    private static Rules set(String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of("linli.rules." + name, value)))
                .bind("linli.rules", Rules.class)
                .get();
    }
}
