package org.linli.query.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.MemberId;

/**
 * How far the erasure of one member has come. It holds ids and times, nothing personal.
 *
 * @param due when it begins; null once it has begun, and where an operator ordered it
 * @param open ids of what had to be settled when it was put off last
 * @param basis null before it has begun
 * @param erasedAt position of the event that the keys are destroyed; −1 before
 * @param receipts oldest first; a second one when stores were reached later than the first says
 * @param position the event that began all this; newest first is largest first
 */
public record ErasureStory(
        MemberId member,
        ErasureState state,
        @Nullable Instant due,
        List<String> open,
        @Nullable ErasureBasis basis,
        Times times,
        long erasedAt,
        List<Receipt> receipts,
        long position) {

    /** When each step was taken; null where it was not. */
    public record Times(
            @Nullable Instant requested,
            @Nullable Instant postponed,
            @Nullable Instant begun,
            @Nullable Instant erased,
            @Nullable Instant finished) {
        static final Times NONE = new Times(null, null, null, null, null);

        Times requestedAt(Instant time) {
            return new Times(time, null, null, null, null);
        }

        Times postponedAt(Instant time) {
            return new Times(requested, time, begun, erased, finished);
        }

        Times begunAt(Instant time) {
            return new Times(requested, postponed, time, erased, finished);
        }

        Times erasedAt(Instant time) {
            return new Times(requested, postponed, begun, time, finished);
        }

        Times finishedAt(Instant time) {
            return new Times(requested, postponed, begun, erased, time);
        }
    }

    /**
     * What the service signed.
     *
     * @param text JSON
     * @param keyId which key signed it
     * @param signature Ed25519 over the text's UTF-8 bytes, base64url
     * @param reached the stores that hold nothing personal of the member any more
     * @param notReached those that did not answer in time
     */
    @Schema(name = "ErasureReceipt")
    public record Receipt(
            String text, String keyId, String signature, List<ErasureStore> reached, List<ErasureStore> notReached) {}

    static ErasureStory of(ErasureRequested event, Recorded<?> recorded) {
        return new ErasureStory(
                event.member(),
                ErasureState.REQUESTED,
                event.due(),
                List.of(),
                null,
                Times.NONE.requestedAt(recorded.meta().occurred()),
                -1,
                List.of(),
                recorded.position());
    }

    static ErasureStory of(ErasureBegun event, Recorded<?> recorded) {
        return new ErasureStory(
                event.member(),
                ErasureState.BEGUN,
                null,
                List.of(),
                event.basis(),
                Times.NONE.begunAt(recorded.meta().occurred()),
                -1,
                List.of(),
                recorded.position());
    }

    ErasureStory after(ErasurePostponed event, Instant now) {
        return new ErasureStory(
                member,
                ErasureState.POSTPONED,
                event.due(),
                event.open(),
                basis,
                times.postponedAt(now),
                erasedAt,
                receipts,
                position);
    }

    ErasureStory after(ErasureBegun event, Instant now) {
        return new ErasureStory(
                member,
                ErasureState.BEGUN,
                null,
                List.of(),
                event.basis(),
                times.begunAt(now),
                erasedAt,
                receipts,
                position);
    }

    ErasureStory after(MemberErased event, Recorded<?> recorded) {
        return new ErasureStory(
                member,
                ErasureState.ERASED,
                null,
                List.of(),
                event.basis(),
                times.erasedAt(recorded.meta().occurred()),
                recorded.position(),
                receipts,
                position);
    }

    ErasureStory after(ErasureFinished event, Instant now) {
        Receipt receipt =
                new Receipt(event.receipt(), event.keyId(), event.signature(), event.reached(), event.notReached());
        return new ErasureStory(
                member,
                ErasureState.FINISHED,
                null,
                List.of(),
                basis,
                times.finishedAt(now),
                erasedAt,
                Stream.concat(receipts.stream(), Stream.of(receipt)).toList(),
                position);
    }

    /** True while there is something to be done about it: also after a receipt that lists stores which did not answer. */
    public boolean running() {
        return switch (state) {
            case REQUESTED, POSTPONED -> false;
            case BEGUN, ERASED -> true;
            case FINISHED -> !notReached().isEmpty();
        };
    }

    /** True once the member's keys are destroyed for good. */
    public boolean fenced() {
        return erasedAt >= 0;
    }

    /** What the latest receipt lists so. */
    public Set<ErasureStore> notReached() {
        return receipts.isEmpty() ? Set.of() : Set.copyOf(receipts.getLast().notReached());
    }
}
