package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Goods.Given;
import org.linli.command.giving.Goods.Passage;
import org.linli.command.giving.Goods.Step;
import org.linli.command.giving.GoodsCommand.ConfirmHandOver;
import org.linli.command.giving.GoodsCommand.DenyHandOver;
import org.linli.command.giving.GoodsCommand.HandOverGoods;
import org.linli.command.giving.GoodsCommand.OfHandOver;
import org.linli.command.membership.MembershipRejection;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.GoodsEvent.HandOverDenied;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.membership.Role;

/** The rules of the hand-over of things: one person says that they handed them over, another one that they were got. */
final class HandOvers {
    private HandOvers() {}

    static Decision<GoodsEvent> decide(Given goods, OfHandOver command, Context context) {
        return switch (command) {
            case HandOverGoods handOver -> handOver(goods, handOver, context.by());
            case ConfirmHandOver confirm -> confirm(goods, confirm, context);
            case DenyHandOver _ -> deny(goods, context.by());
        };
    }

    private static Decision<GoodsEvent> handOver(Given goods, HandOverGoods command, Authority by) {
        Rejection fault = goods.recorderFault(by);
        if (fault != null) {
            return refuse(fault);
        }
        Drive drive = command.drive();
        if (by.involves(drive.beneficiary()) || by.actsFor(command.recipient())) {
            return refuse(new CampaignRejection.HelpedHasNoHand());
        }
        boolean helped = command.to().kind() == PayeeKind.BENEFICIARY;
        if (Payouts.isMalformed(command.to()) || (helped && command.recipient() != null)) {
            return refuse(new CampaignRejection.PayeeMalformed());
        }
        if (!command.active()) {
            return refuse(new MembershipRejection.OrganisationInactive());
        }
        if (goods.step() != Step.BOOKED) {
            return refuse(new GoodsRejection.WrongGoodsStep(goods.step()));
        }
        return drive.status() == Campaign.Status.LAUNCHED
                ? accept(new GoodsHandedOver(
                        goods.id(),
                        goods.campaign(),
                        goods.donor(),
                        command.to(),
                        helped ? drive.beneficiary() : null,
                        command.recipient(),
                        by.actor()))
                : refuse(new CampaignRejection.WrongCampaignStatus(drive.status()));
    }

    private static Decision<GoodsEvent> confirm(Given goods, ConfirmHandOver command, Context context) {
        Authority by = context.by();
        Passage passage = goods.passage();
        if (goods.step() != Step.HANDED_OVER || passage == null) {
            return refuse(new GoodsRejection.WrongGoodsStep(goods.step()));
        }
        boolean other = isOtherSide(passage, by);
        if (!other && !isStaffInstead(passage, by)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (by.involves(passage.by()) || goods.isFrom(by)) {
            return refuse(new GoodsRejection.ConfirmsOwnHandOver());
        }
        int most = context.rules().donations().longestReference();
        return isKept(command.reference(), other, most)
                ? accept(new HandOverConfirmed(
                        goods.id(), goods.campaign(), goods.donor(), command.reference(), by.actor()))
                : refuse(new GoodsRejection.SignatureMissing(most));
    }

    /** The other side may say where it is kept; staff must. */
    private static boolean isKept(@Nullable String reference, boolean other, int most) {
        return reference == null ? other : Wording.isText(reference, most);
    }

    private static boolean isOtherSide(Passage passage, Authority by) {
        return by.principal().equals(passage.beneficiary()) || by.actsFor(passage.recipient());
    }

    /** An organisation that takes part here speaks for itself. */
    private static boolean isStaffInstead(Passage passage, Authority by) {
        return passage.recipient() == null && by.holds(Role.COMMITTEE_STAFF);
    }

    /** The other side, staff instead of it who did not give them, or who said by mistake that things were handed over. */
    private static Decision<GoodsEvent> deny(Given goods, Authority by) {
        Passage passage = goods.passage();
        if (goods.step() != Step.HANDED_OVER || passage == null) {
            return refuse(new GoodsRejection.WrongGoodsStep(goods.step()));
        }
        boolean may = isOtherSide(passage, by)
                || by.principal().equals(passage.by())
                || (isStaffInstead(passage, by) && !goods.isFrom(by));
        return may
                ? accept(new HandOverDenied(goods.id(), goods.campaign(), goods.donor(), by.actor()))
                : refuse(new Refusal.NotAllowed());
    }
}
