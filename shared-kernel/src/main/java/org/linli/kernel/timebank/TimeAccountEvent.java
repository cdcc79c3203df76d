package org.linli.kernel.timebank;

import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.privacy.Public;

/** What moved the hours of one member. */
public sealed interface TimeAccountEvent extends DomainEvent {
    AccountId account();

    /** Hours passed from one to another, by a rule of this account. Most often it is one of the two; it is neither where its pool stands in for it. */
    @EventName("timebank.hours-transferred")
    record HoursTransferred(
            @Public AccountId account,
            @Public int number,
            Holder from,
            Holder to,
            @Public int minutes,
            @Public TransferReason reason,
            @Public String source)
            implements TimeAccountEvent, Transfer {
        public HoursTransferred {
            Transfer.require(from, to, minutes);
        }

        @Override
        public TransferRef ref() {
            return new TransferRef(account.value(), number);
        }
    }

    /**
     * A transfer that stands in another history reached this account. It moves nothing by itself: it says from when on the account reckons with it.
     *
     * @param minutes negative when it takes them from the account
     */
    @EventName("timebank.transfer-taken-in")
    record TransferTakenIn(
            @Public AccountId account,
            Holder holder,
            TransferRef transfer,
            @Public int minutes,
            @Public String source) implements TimeAccountEvent {}

    /** The member leaves: the account holds nothing any more and passes on to the pool whatever still reaches it. */
    @EventName("timebank.account-closed")
    record AccountClosed(@Public AccountId account, Holder holder) implements TimeAccountEvent {}
}
