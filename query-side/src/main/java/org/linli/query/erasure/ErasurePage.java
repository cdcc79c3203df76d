package org.linli.query.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.MemberId;

/**
 * How far one erasure has come, as the operator sees it.
 *
 * @param due when it begins; null once it has begun, and where it was ordered
 * @param basis null before it has begun
 * @param requested null where it was ordered
 * @param postponed when it was put off last; null: never
 * @param begun from when on nobody acts as or for the member; null: not yet
 * @param erased when the keys were destroyed; null: not yet
 * @param finished when the latest receipt was signed; null: not yet
 * @param waitsFor what keeps it from going on: ids of what has to be settled or is being closed, {@code KEYS}, names of views that lack it, and stores that did not
 *     answer; in a list of erasures only what is known without looking
 * @param receipts oldest first; a second one when stores were reached later than the first says
 */
public record ErasurePage(
        MemberId member,
        ErasureState state,
        @Nullable Instant due,
        @Nullable ErasureBasis basis,
        @Nullable Instant requested,
        @Nullable Instant postponed,
        @Nullable Instant begun,
        @Nullable Instant erased,
        @Nullable Instant finished,
        List<String> waitsFor,
        List<ErasureStory.Receipt> receipts) {

    static ErasurePage of(ErasureStory story, List<String> waitsFor) {
        ErasureStory.Times times = story.times();
        return new ErasurePage(
                story.member(),
                story.state(),
                story.due(),
                story.basis(),
                times.requested(),
                times.postponed(),
                times.begun(),
                times.erased(),
                times.finished(),
                waitsFor,
                story.receipts());
    }

    /** What is known without looking. */
    static ErasurePage of(ErasureStory story) {
        List<String> stores =
                story.notReached().stream().map(ErasureStore::name).sorted().toList();
        return of(story, story.open().isEmpty() ? stores : story.open());
    }
}
