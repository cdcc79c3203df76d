package org.linli.command.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.places.SharingHouses.ITEMS;
import static org.linli.command.places.SharingHouses.STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.places.StandardCommand.PublishStandard;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.StandardEvent;
import org.linli.kernel.places.StandardEvent.StandardPublished;
import org.linli.kernel.places.StandardItem;

class PublishingTheStandard {
    private static final Acting OPERATING = by(ANA).holding(OPERATOR);
    private static final LocalText TEXT = new LocalText("项", "Item");

    private static Scenario<Standard, StandardCommand, StandardEvent> noStandard() {
        return Scenario.of(new StandardDecider());
    }

    private static StandardPublished version(int number) {
        return new StandardPublished(StandardCommand.HOUSES, number, ITEMS);
    }

    @Test
    void an_operator_publishes_versions_one_after_the_other() {
        noStandard().when(new PublishStandard(ITEMS), OPERATING).leadsTo(version(1));
        noStandard()
                .given(version(1))
                .when(new PublishStandard(ITEMS), OPERATING)
                .leadsTo(version(2));
        noStandard().when(new PublishStandard(ITEMS), STAFF).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void the_standard_belongs_to_no_place_so_that_only_a_role_that_holds_everywhere_counts() {
        assertThat(new PublishStandard(ITEMS).everywhere()).isTrue();
        assertThat(new StandardDecider().place(noStandard().state())).isNull();
    }

    @Test
    void a_standard_has_1_to_50_items_with_codes_of_their_own_and_a_critical_one() {
        List<StandardItem> most = IntStream.range(0, 50)
                .mapToObj(i -> new StandardItem("item-" + i, TEXT, true))
                .toList();
        noStandard().when(new PublishStandard(most), OPERATING).isAccepted();
        for (List<StandardItem> items : List.of(
                List.<StandardItem>of(),
                Collections.nCopies(2, most.getFirst()),
                List.of(new StandardItem("plants", TEXT, false)),
                List.of(new StandardItem("Plants", TEXT, true)),
                List.of(new StandardItem("plants", new LocalText("", "Item"), true)),
                IntStream.range(0, 51)
                        .mapToObj(i -> new StandardItem("item-" + i, TEXT, true))
                        .toList())) {
            noStandard()
                    .when(new PublishStandard(items), OPERATING)
                    .isRefusedFor(new HouseRejection.StandardMalformed());
        }
    }
}
