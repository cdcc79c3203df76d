package org.linli.command.giving;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a campaign was refused. */
public sealed interface CampaignRejection extends Rejection {

    /** A refusal of what was said, whatever the state. */
    sealed interface Malformed extends CampaignRejection {
        @Override
        default Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A refusal of who acts, whatever the state. */
    sealed interface NotYours extends CampaignRejection {
        @Override
        default Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A title has 1 to 300 characters, a text 1 to 2,000. */
    record CampaignTextMalformed() implements Malformed {}

    /** Use is disclosed within 1 to so many days. */
    record DisclosureDaysOutOfRange(int most) implements Malformed {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** What collects says how much is wanted; a personal appeal collects nothing here and names no goal. */
    record GoalMisplaced() implements Malformed {}

    /** Public fundraising names its filing reference; the others have none. */
    record FilingMisplaced() implements Malformed {}

    /** Public fundraising and appeals link to a platform that is designated for them, with https; mutual aid links to none. */
    record LinkNotDesignated() implements Malformed {}

    /** Only mutual aid stands beside an appeal or an application for relief, and the appeal is one. */
    record AppealUnfit() implements CampaignRejection {}

    /** The application for relief that it would stand beside is there, and is of whom it helps. */
    record ReliefUnfit() implements CampaignRejection {}

    /** Nobody collects for themselves in a campaign of their own. */
    record OwnerIsBeneficiary() implements NotYours {}

    /** Public fundraising has a charity as owner, mutual aid somebody of its community; the others an organisation; all take part now. */
    record OwnerUnfit() implements CampaignRejection {}

    /** The owner still owes the disclosure of what an earlier campaign paid. */
    record OwnerOwesDisclosure() implements CampaignRejection {}

    /** Whom it is for is no member. */
    record BeneficiaryUnknown() implements CampaignRejection {}

    /** A campaign stays of the mode in which it was proposed. */
    record ModeFixed() implements CampaignRejection {}

    /** Who vets is neither owner nor beneficiary, and proposed and revised nothing of it. */
    record VetsOwnCampaign() implements NotYours {}

    /** It is at another step than this needs. */
    record WrongCampaignStatus(Campaign.Status status) implements CampaignRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("status", status.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Nothing is told of the beneficiary that they could consent to. */
    record NothingTold() implements CampaignRejection {}

    /** Staff says where the consent is kept, and does not answer for the campaign. */
    record ConsentUnproven() implements Malformed {}

    /** There is no consent to take back. */
    record NoConsent() implements CampaignRejection {}

    /** A personal appeal collects nothing here. */
    record CollectsNothing() implements CampaignRejection {}

    /** It was not launched yet, or is being vetted again. */
    record NotLaunched() implements CampaignRejection {}

    /** It is closed. */
    record CampaignOver() implements CampaignRejection {}

    /** This source was booked with another amount. */
    record SourceDiffers() implements CampaignRejection {}

    /** Nothing was booked from this source. */
    record SourceNotBooked() implements CampaignRejection {}

    /** Something is left that must be paid out first. */
    record FundsRemain(long fen) implements CampaignRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("fen", fen);
        }
    }

    /** Things of so many gifts are here that must be handed over or given back first. */
    record GoodsRemain(int gifts) implements CampaignRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("gifts", gifts);
        }
    }

    /** While money is held for a pay-out, and once one was paid, nothing goes back to who gave it. */
    record DisbursementBegun() implements CampaignRejection {}

    /** The campaign has no such pay-out. */
    record DisbursementUnknown() implements CampaignRejection {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** An institution is named; the beneficiary is not. */
    record PayeeMalformed() implements Malformed {}

    /** No more than what nothing else is planned for. */
    record MoreThanFree(long fen) implements CampaignRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("fen", fen);
        }
    }

    /** What is left over goes as a whole, with nothing else held. */
    record SurplusIsAll(long fen) implements CampaignRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("fen", fen);
        }
    }

    /** How an earlier pay-out was used must be disclosed first. */
    record UsageUndisclosed() implements CampaignRejection {}

    /** Whom the campaign helps neither requests nor approves nor pays, and who gets things does not hand them over. */
    record HelpedHasNoHand() implements NotYours {}

    /** Requester, every approver and payer are different persons. */
    record SamePerson() implements NotYours {}

    /** The pay-out is at another step than this needs. */
    record WrongPayoutStep(Payout.Stage step) implements CampaignRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("step", step.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Everybody can look at it until then. */
    record NoticeRuns(Instant until) implements CampaignRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("until", until.toString());
        }
    }

    /** The time to object is over. */
    record NoticeOver() implements CampaignRejection {}

    /** Each member objects to a pay-out once. */
    record ObjectedAlready() implements CampaignRejection {}

    /** Who decides an objection did not object and has no hand in the campaign or the pay-out. */
    record DecidesOwnObjection() implements NotYours {}

    /** A payment names where its proof is kept, in 1 to 200 characters. */
    record ProofMissing() implements Malformed {}
}
