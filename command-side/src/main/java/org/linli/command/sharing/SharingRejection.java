package org.linli.command.sharing;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a listing or an exchange was refused. */
public sealed interface SharingRejection extends Rejection {

    /** A refusal of what was said, whatever the state. */
    sealed interface Malformed extends SharingRejection {
        @Override
        default Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A title has 1 to 300 characters. */
    record TitleMalformed() implements Malformed {}

    /** A description, note, address or reason has at most 2,000 characters. */
    record TextTooLong() implements Malformed {}

    /** A description, note, address or reason says something; which of them may be left out is another matter. */
    record TextBlank() implements Malformed {}

    /** Every category is one of the taxonomy; there is at least one and none twice. */
    record CategoryUnknown() implements Malformed {}

    /** A quantity is 1 to 10,000 or unlimited. */
    record QuantityOutOfRange() implements Malformed {}

    /** Expiry is compulsory: after now, at most a year ahead. */
    record ExpiryOutOfRange() implements Malformed {}

    /** A request says how urgent it is; an offer does not. */
    record UrgencyMisplaced() implements Malformed {}

    /** Minutes are 1 to 1,440; for goods 0 too. */
    record MinutesOutOfRange() implements Malformed {}

    /** An exchange answers an offer, a request, or one of each. */
    record ListingMissing() implements Malformed {}

    /** The listing is withdrawn, expired or past its time. */
    record ListingClosed() implements SharingRejection {}

    /** Every unit of the listing is reserved or used up. */
    record ListingTaken() implements SharingRejection {}

    /** Neighbours waited for the listing, and for a while it is the turn of the first of them. */
    record SomebodyElsesTurn() implements SharingRejection {}

    /** A quantity cannot fall below what is reserved or used up. */
    record QuantityBelowUse() implements SharingRejection {}

    /** Goods stay goods: the kind of a listing cannot change. */
    record KindFixed() implements SharingRejection {}

    /** Some reasons are the system's alone to give. */
    record ReasonOfTheSystem() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Its time has not come yet. */
    record NotDueYet() implements SharingRejection {}

    /** Offer and request are of different kinds. */
    record KindsDiffer() implements SharingRejection {}

    /** Who publishes for an organisation, or goes on with what was, represents it, themselves and now. */
    record NotItsRepresentative() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Nobody helps themselves: requester ≠ provider, and no organisation itself. */
    record RequesterIsProvider() implements SharingRejection {}

    /** Who proposed has agreed already; the other side decides. */
    record OtherSideAgrees() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A proxy does not bring the member they act for together with themselves. */
    record ProxyIsOtherSide() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Only the provider starts the help and marks it done. */
    record OnlyTheProvider() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Only the receiver confirms or disputes. */
    record OnlyTheReceiver() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Confirmed minutes are at most what the provider reported. */
    record MoreThanReported(int reported) implements SharingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("reported", reported);
        }
    }

    /** Who decides a dispute is neither of its sides. */
    record OwnDispute() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The exchange has not come to this step, or is past it. */
    record WrongStep(String step) implements SharingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("step", step);
        }
    }

    /** Only who mediates a dispute proposes a settlement. */
    record OnlyTheMediator() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Another colleague mediates this dispute. */
    record HeldByAnother() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** After an appeal somebody else decides. */
    record DecidedBefore() implements SharingRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Each side speaks so many times in one dispute. */
    record StatementsUsedUp(int most) implements SharingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** The mediator proposed other minutes, or none yet. */
    record SettlementDiffers() implements SharingRejection {}

    /** The time to appeal is over, the two sides settled, or it was decided on an appeal. */
    record DecisionStands() implements SharingRejection {}

    /** The other side proposed other minutes, or none. */
    record CorrectionDiffers() implements SharingRejection {}

    /** The time in which the two sides may correct it between them is over. */
    record CorrectionOver() implements SharingRejection {}

    /** Staff says why it corrects something. */
    record ReasonMissing() implements Malformed {}

    /** Stars and satisfaction are 1 to 5. */
    record RatingOutOfRange() implements Malformed {}

    /** One review per side, and it is never changed. */
    record ReviewedAlready() implements SharingRejection {}

    /** The reviews are revealed, or the time for them is over. */
    record ReviewsOver() implements SharingRejection {}
}
