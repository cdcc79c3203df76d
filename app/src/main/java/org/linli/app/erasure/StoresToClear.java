package org.linli.app.erasure;

import java.util.List;

/** What this node clears of an erased member, beside the keys. */
record StoresToClear(List<StoreToClear> all) {
    StoresToClear {
        all = List.copyOf(all);
    }
}
