package org.linli.query.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.metrics.Tenths;
import org.linli.query.metrics.ledger.Contribution;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Moment;
import org.linli.query.metrics.ledger.Network;
import org.linli.query.metrics.ledger.Party;

/** What staff see of people's own figures. */
class SpreadTest {
    private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

    private final Ledger ledger = new Ledger(AS_OF);
    private int exchanges;

    /** Each gave so many hours to somebody who gave none. */
    private List<Tenths> gave(int... hours) {
        for (int party = 0; party < 2 * hours.length; party++) {
            ledger.party(party, new Party(Party.Kind.PERSON, 0, false, false, null, AS_OF.minusSeconds(1_000_000)));
        }
        for (int party = 0; party < hours.length; party++) {
            ledger.exchange(
                    exchanges++,
                    new Moment(AS_OF.minusSeconds(1_000).toEpochMilli(), party),
                    party,
                    hours.length + party,
                    60 * hours[party],
                    Exchanges.Help.SKILL,
                    Exchanges.NONE);
        }
        ledger.close();
        return Spread.of(Contribution.of(ledger), Network.of(ledger)).stream()
                .map(Spread::tenths)
                .toList();
    }

    @Test
    void each_tenth_of_the_givers_is_told_by_its_mean_the_least_first() {
        List<Tenths> tenths = gave(IntStream.rangeClosed(1, 100).toArray());

        assertThat(tenths.getFirst())
                .isEqualTo(new Tenths(
                        "B1", "hours-given", List.of(5.5, 15.5, 25.5, 35.5, 45.5, 55.5, 65.5, 75.5, 85.5, 95.5)));
    }

    @Test
    void a_hundred_pairs_have_a_constraint_of_one_each() {
        List<Tenths> tenths = gave(IntStream.rangeClosed(1, 100).toArray());

        assertThat(tenths.get(2)).isEqualTo(new Tenths("G1", "constraint", Collections.nCopies(10, 1.0)));
        assertThat(tenths.get(3).means()).containsOnly(1.0);
    }

    @Test
    void nothing_is_told_where_a_tenth_has_fewer_than_ten() {
        assertThat(gave(IntStream.rangeClosed(1, 99).toArray()).getFirst().means())
                .isEmpty();
    }

    @Test
    void nothing_is_told_where_one_gave_most_of_what_a_tenth_did() {
        int[] hours = IntStream.rangeClosed(1, 100).toArray();
        hours[99] = 1_000;

        assertThat(gave(hours).getFirst().means()).isEmpty();
    }

    @Test
    void what_is_held_back_of_the_place_is_not_told_by_its_tenths() {
        Spread hours = new Spread(new Tenths("B1", "hours-given", List.of(1.0)), Set.of("hours given"));

        assertThat(hours.without(Set.of("hours given")).means()).isEmpty();
        assertThat(hours.without(Set.of("ties")).means()).containsExactly(1.0);
    }
}
