package org.linli.app.erasure;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.command.membership.ErasureCommand.FinishErasure;
import org.linli.kernel.membership.ErasureStore;
import org.linli.query.erasure.ErasureStory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an erasure ends in.
 *
 * @param at when it is written
 * @param reached the stores that hold nothing personal of the member any more
 * @param notReached those that did not answer
 */
record Receipt(ErasureStory erasure, Instant at, List<ErasureStore> reached, List<ErasureStore> notReached) {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One line of JSON with its names in alphabetical order; times in UTC. */
    String text() {
        ErasureStory.Times times = erasure.times();
        TreeMap<String, @Nullable Object> text = new TreeMap<>();
        text.put("basis", String.valueOf(erasure.basis()));
        text.put("begun", time(times.begun()));
        text.put("erased", time(times.erased()));
        text.put("finished", time(at));
        text.put("member", erasure.member().value());
        text.put("notReached", names(notReached));
        text.put("reached", names(reached));
        text.put("requested", time(times.requested()));
        text.put("version", VERSION);
        return JSON.writeValueAsString(text);
    }

    FinishErasure signedWith(SigningPair pair) {
        String text = text();
        return new FinishErasure(
                erasure.member(), reached, notReached, text, pair.open().kid(), pair.sign(text));
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static List<String> names(List<ErasureStore> stores) {
        return stores.stream().map(ErasureStore::name).toList();
    }
}
