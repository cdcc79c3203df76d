package org.linli.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackedDomainEventData;

/** Checks stored rows in global order: no gap in the index, no gap in an aggregate, no append cut short. */
final class StoredOrder {

    private final Map<String, Long> lastSequence = new HashMap<>();
    private long lastIndex = -1;
    private int expectedPlace = 1;

    void check(TrackedDomainEventData<byte[]> row) {
        long index = SqliteEventStorageEngine.indexOf(row.trackingToken());
        assertThat(index).isEqualTo(lastIndex + 1);
        lastIndex = index;
        Long before = lastSequence.put(row.getAggregateIdentifier(), row.getSequenceNumber());
        assertThat(row.getSequenceNumber()).isEqualTo(before == null ? 0 : before + 1);
        checkPlace(new String(row.getPayload().getData(), UTF_8).split("/", 2));
    }

    private void checkPlace(String[] placeAndSize) {
        int place = Integer.parseInt(placeAndSize[0]);
        assertThat(place).isEqualTo(expectedPlace);
        expectedPlace = place == Integer.parseInt(placeAndSize[1]) ? 1 : place + 1;
    }

    void checkEnd() {
        assertThat(expectedPlace).as("the last append is whole").isEqualTo(1);
    }
}
