package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.granted;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.membership.Member.Registered;
import org.linli.kernel.places.PlaceId;

class HoldingRoles {
    private static final Instant END = NOW.plusSeconds(60);
    private static final List<PlaceId> IN_XINGFU = List.of(DISTRICT, STREET, XINGFU);

    private static final Registered STREET_STAFF =
            (Registered) aMember().given(granted(COMMITTEE_STAFF, STREET, END)).state();

    @Test
    void a_role_holds_in_its_place_and_the_sub_places() {
        assertThat(STREET_STAFF.grants().at(NOW, List.of(DISTRICT, STREET))).containsExactly(COMMITTEE_STAFF);
        assertThat(STREET_STAFF.grants().at(NOW, IN_XINGFU)).containsExactly(COMMITTEE_STAFF);
    }

    @Test
    void a_role_holds_neither_above_nor_beside_its_place_nor_nowhere() {
        assertThat(STREET_STAFF.grants().at(NOW, List.of(DISTRICT))).isEmpty();
        assertThat(STREET_STAFF.grants().at(NOW, List.of(DISTRICT, HEPING))).isEmpty();
        assertThat(STREET_STAFF.grants().at(NOW, List.of())).isEmpty();
    }

    @Test
    void a_role_without_a_place_holds_everywhere() {
        Registered operator =
                (Registered) aMember().given(granted(OPERATOR, null, END)).state();

        assertThat(operator.grants().at(NOW, IN_XINGFU)).containsExactly(OPERATOR);
        assertThat(operator.grants().at(NOW, List.of())).containsExactly(OPERATOR);
    }

    @Test
    void a_role_holds_until_its_end_and_not_at_it() {
        assertThat(STREET_STAFF.grants().at(END.minusMillis(1), IN_XINGFU)).containsExactly(COMMITTEE_STAFF);
        assertThat(STREET_STAFF.grants().at(END, IN_XINGFU)).isEmpty();
        assertThat(STREET_STAFF.grants().anywhere(END.minusMillis(1))).containsExactly(COMMITTEE_STAFF);
        assertThat(STREET_STAFF.grants().anywhere(END)).isEmpty();
    }
}
