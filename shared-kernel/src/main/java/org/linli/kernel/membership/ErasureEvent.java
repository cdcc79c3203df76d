package org.linli.kernel.membership;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventName;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** How a member leaves for good: asked, begun, erased, finished, in this order. */
public sealed interface ErasureEvent extends MemberEvent {

    /**
     * The member, or a proxy of theirs, wished that what is kept of them be erased.
     *
     * @param due when it begins; until then it can be withdrawn
     * @param by who asked: the member or the proxy
     */
    @EventName("membership.erasure-requested")
    record ErasureRequested(
            @SubjectRef MemberId member,
            @Public Instant due,
            @SubjectRef MemberId by) implements ErasureEvent {}

    /** The wish was taken back before anything was erased. */
    @EventName("membership.erasure-withdrawn")
    record ErasureWithdrawn(
            @SubjectRef MemberId member, @SubjectRef MemberId by) implements ErasureEvent {}

    /**
     * It was due, but something has to be settled first.
     *
     * @param open ids of the exchanges and loans that run and of the houses that the member keeps
     * @param due when it is tried again
     */
    @EventName("membership.erasure-postponed")
    record ErasurePostponed(
            @SubjectRef MemberId member,
            @Public List<String> open,
            @Public Instant due) implements ErasureEvent {}

    /**
     * The fence: from now on nobody acts as or for the member, and nothing personal of theirs is stored any more. It cannot be taken back.
     *
     * @param order where the order is kept, such as a file number, in the operator's own words; null for the member's own wish
     * @param by who ordered it; the system for the member's own wish, whose time has come
     */
    @EventName("membership.erasure-begun")
    record ErasureBegun(
            @SubjectRef MemberId member,
            @Public ErasureBasis basis,
            @Personal(subject = "by") @Nullable String order,
            @SubjectRef MemberId by)
            implements ErasureEvent {}

    /** The member's keys are destroyed. Whoever keeps values of theirs takes them out at this event; who folds it again finds them absent. */
    @EventName("membership.member-erased")
    record MemberErased(@SubjectRef MemberId member, @Public ErasureBasis basis) implements ErasureEvent {}

    /**
     * It is finished: the receipt.
     *
     * @param reached the stores that hold nothing personal of the member any more
     * @param notReached those that did not answer in time
     * @param receipt JSON that says the same together with the times of the steps
     * @param keyId which key signed it
     * @param signature Ed25519 over the receipt's UTF-8 bytes, base64url
     */
    @EventName("membership.erasure-finished")
    record ErasureFinished(
            @SubjectRef MemberId member,
            @Public List<ErasureStore> reached,
            @Public List<ErasureStore> notReached,
            @Public String receipt,
            @Public String keyId,
            @Public String signature)
            implements ErasureEvent {}
}
