package org.linli.command.giving;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;

/** What may be wished about a donation of money. */
public sealed interface DonationCommand extends Command {
    String AGGREGATE = "donation";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    DonationId donation();

    @Override
    default String target() {
        return donation().value();
    }

    /** What only a policy or a deadline wishes. */
    sealed interface OfTheSystem extends DonationCommand {
        @Override
        default boolean systemOnly() {
            return true;
        }
    }

    /**
     * Promises to give.
     *
     * @param donor who gives, or acts for the organisation that gives
     * @param fits true when who gives may give to this campaign
     * @param consent where the donor's consent is kept, when neither they nor their proxy sends this
     */
    record PledgeDonation(
            DonationId donation,
            CampaignId campaign,
            Drive drive,
            MemberId donor,
            @Nullable OrganisationId organisation,
            boolean fits,
            Fen amount,
            boolean anonymous,
            @Nullable String consent)
            implements DonationCommand, Pledge {
        @Override
        public PlaceId place() {
            return drive.community();
        }

        @Override
        public Set<MemberId> names() {
            return Set.of(donor);
        }

        @Override
        public ProxyScope scope() {
            return ProxyScope.DONATE;
        }

        /** What others' histories tell may change between two tries. */
        @Override
        public String fingerprint() {
            return "PledgeDonation[%s, %s, %s, %s, %s, %s]"
                    .formatted(campaign, donor, organisation, amount, anonymous, consent);
        }
    }

    /** Takes a pledge back. */
    record WithdrawPledge(DonationId donation) implements DonationCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }

        @Override
        public ProxyScope scope() {
            return ProxyScope.DONATE;
        }
    }

    /**
     * Records that the money came in.
     *
     * @param reference of the bank or platform
     */
    record ReceiveDonation(DonationId donation, Fen amount, String reference) implements DonationCommand {}

    /** Wants it back, before anything is paid out. */
    record RequestRefund(DonationId donation, Drive drive) implements DonationCommand {
        /** What others' histories tell may change between two tries. */
        @Override
        public String fingerprint() {
            return "RequestRefund[]";
        }

        @Override
        public Level requires() {
            return Level.L1;
        }
    }

    /**
     * Records that the donor has their money again.
     *
     * @param reference of the bank or platform
     */
    record GiveBack(DonationId donation, String reference) implements DonationCommand {}

    /** The campaign took it in. */
    record ConfirmBooking(DonationId donation, int receipt) implements OfTheSystem {}

    /** The campaign did not. */
    record DeclineDonation(DonationId donation, DeclineReason reason) implements OfTheSystem {}

    /** It counts for the campaign no more. */
    record ConfirmRefund(DonationId donation) implements OfTheSystem {}

    /** The campaign does not give it back. */
    record RefuseRefund(DonationId donation) implements OfTheSystem {}

    /** Nothing came in time. */
    record LapsePledge(DonationId donation) implements OfTheSystem {}

    /** Who pledged is being erased. */
    record EndForErasure(DonationId donation) implements OfTheSystem {}
}
