package org.linli.command.giving;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DeclineReason;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.Things;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;

/** What may be wished about a gift of things. Nobody receives, hands over or confirms in another's name. */
public sealed interface GoodsCommand extends Command {
    String AGGREGATE = "goods";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    GoodsId goods();

    @Override
    default String target() {
        return goods().value();
    }

    /** What only a policy or a deadline wishes. */
    sealed interface OfTheSystem extends GoodsCommand {
        @Override
        default boolean systemOnly() {
            return true;
        }
    }

    /** What concerns the hand-over to who needs them. */
    sealed interface OfHandOver extends GoodsCommand {}

    /**
     * Promises things.
     *
     * @param donor who gives, or acts for the organisation that gives
     * @param fits true when who gives may give to this campaign
     * @param consent where the donor's consent is kept, when neither they nor their proxy sends this
     */
    record PledgeGoods(
            GoodsId goods,
            CampaignId campaign,
            Drive drive,
            MemberId donor,
            @Nullable OrganisationId organisation,
            boolean fits,
            Things things,
            boolean anonymous,
            @Nullable String consent)
            implements GoodsCommand, Pledge {
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
            return "PledgeGoods[%s, %s, %s, %s, %s, %s]"
                    .formatted(campaign, donor, organisation, things, anonymous, consent);
        }
    }

    /** Takes the promise back, or wants the things back before they are handed over. */
    record WithdrawGoods(GoodsId goods) implements GoodsCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }

        @Override
        public ProxyScope scope() {
            return ProxyScope.DONATE;
        }
    }

    /** Records that so many came. */
    record ReceiveGoods(GoodsId goods, int quantity) implements GoodsCommand {}

    /** Records that the donor has them again. */
    record GiveGoodsBack(GoodsId goods) implements GoodsCommand {}

    /**
     * Records that they were handed over.
     *
     * @param recipient the institution as an organisation that takes part here; null when it does not, and for the beneficiary
     * @param active true when the recipient takes part now, or there is none
     */
    record HandOverGoods(
            GoodsId goods, Drive drive, Payee to, @Nullable OrganisationId recipient, boolean active)
            implements OfHandOver {
        /** What others' histories tell may change between two tries. */
        @Override
        public String fingerprint() {
            return "HandOverGoods[%s, %s]".formatted(to, recipient);
        }
    }

    /**
     * Says for the other side that it got them.
     *
     * @param reference where the signed receipt is kept; staff must say it
     */
    record ConfirmHandOver(GoodsId goods, @Nullable String reference) implements OfHandOver {
        @Override
        public Level requires() {
            return Level.L1;
        }
    }

    /** Says that nothing was handed over. */
    record DenyHandOver(GoodsId goods) implements OfHandOver {
        @Override
        public Level requires() {
            return Level.L1;
        }
    }

    /** The campaign took them in. */
    record ConfirmTakingIn(GoodsId goods, int receipt) implements OfTheSystem {}

    /** The campaign did not. */
    record DeclineGoods(GoodsId goods, DeclineReason reason) implements OfTheSystem {}

    /** Nothing came in time. */
    record LapseGoodsPledge(GoodsId goods) implements OfTheSystem {}

    /** Who promised is being erased. */
    record EndForErasure(GoodsId goods) implements OfTheSystem {}
}
