package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.lending.Items.anItem;

import org.junit.jupiter.api.Test;

class PlacingAnItem {
    @Test
    void roles_count_in_the_community_that_the_item_is_lent_in() {
        assertThat(new ItemDecider().place(anItem().registered().state())).isEqualTo(XINGFU);
        assertThat(new ItemDecider().place(anItem().unregistered().state())).isNull();
    }
}
