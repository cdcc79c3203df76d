package org.linli.kernel.timebank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.Sensitive;
import org.linli.kernel.privacy.SubjectRef;

/** What moved the hours of one community's pool. */
public sealed interface PoolEvent extends DomainEvent {
    PoolId pool();

    PlaceId community();

    /** About one clearing. */
    sealed interface OfClearing extends PoolEvent {
        ClearingId clearing();
    }

    /**
     * A transfer that stands in another history reached this pool. It moves nothing by itself: it says from when on the pool reckons with it.
     *
     * @param minutes negative when it takes them from the pool
     */
    @EventName("timebank.pool-took-in")
    record PoolTookIn(
            @Public PoolId pool,
            @Public PlaceId community,
            TransferRef transfer,
            @Public int minutes,
            @Public String source)
            implements PoolEvent {}

    /** Hours passed from this pool to somebody, by a rule of the pool. */
    @EventName("timebank.pool-hours-transferred")
    record PoolHoursTransferred(
            @Public PoolId pool,
            @Public PlaceId community,
            @Public int number,
            Holder from,
            Holder to,
            @Public int minutes,
            @Public TransferReason reason,
            @Public String source)
            implements PoolEvent, Transfer {
        public PoolHoursTransferred {
            Transfer.require(from, to, minutes);
        }

        @Override
        public TransferRef ref() {
            return new TransferRef(pool.value(), number);
        }
    }

    /**
     * The committee granted somebody hours. The transfer that follows in the same decision moves them.
     *
     * @param reason why they need it
     * @param by who decided
     */
    @EventName("timebank.hours-granted")
    record HoursGranted(
            @Public PoolId pool,
            @Public PlaceId community,
            @Public GrantId grant,
            @SubjectRef MemberId member,
            @Public int minutes,
            @Sensitive(subject = "member") @Nullable String reason,
            @SubjectRef MemberId by)
            implements PoolEvent {}

    /**
     * The committee of one of two communities asked the other one's to clear hours between their pools.
     *
     * @param payee the community whose pool is to be paid by this one
     * @param side in whose name it was asked
     * @param until when it ends unless it is answered; null for one that waits for good, as all did in revision 1
     */
    @EventName(value = "timebank.clearing-asked", revision = 2)
    record ClearingAsked(
            @Public PoolId pool,
            @Public PlaceId community,
            @Public ClearingId clearing,
            @Public PlaceId payee,
            @Public int minutes,
            @Public ClearingSide side,
            @SubjectRef MemberId by,
            @Public @Nullable Instant until)
            implements OfClearing {}

    /** The committee of the other community agreed. The transfer that follows in the same decision moves the hours. */
    @EventName("timebank.clearing-agreed")
    record ClearingAgreed(
            @Public PoolId pool,
            @Public PlaceId community,
            @Public ClearingId clearing,
            @SubjectRef MemberId by) implements OfClearing {}

    /** One of the two committees does not want it: the one that was asked declines, the one that asked takes it back. */
    @EventName("timebank.clearing-declined")
    record ClearingDeclined(
            @Public PoolId pool,
            @Public PlaceId community,
            @Public ClearingId clearing,
            @Public ClearingSide side,
            @SubjectRef MemberId by)
            implements OfClearing {}

    /** Nobody answered it in time. */
    @EventName("timebank.clearing-expired")
    record ClearingExpired(
            @Public PoolId pool,
            @Public PlaceId community,
            @Public ClearingId clearing) implements OfClearing {}
}
