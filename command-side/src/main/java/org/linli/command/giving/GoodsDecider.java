package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Goods.Given;
import org.linli.command.giving.Goods.Passage;
import org.linli.command.giving.Goods.Step;
import org.linli.command.giving.Goods.Unpledged;
import org.linli.command.giving.GoodsCommand.ConfirmTakingIn;
import org.linli.command.giving.GoodsCommand.DeclineGoods;
import org.linli.command.giving.GoodsCommand.EndForErasure;
import org.linli.command.giving.GoodsCommand.GiveGoodsBack;
import org.linli.command.giving.GoodsCommand.LapseGoodsPledge;
import org.linli.command.giving.GoodsCommand.OfHandOver;
import org.linli.command.giving.GoodsCommand.OfTheSystem;
import org.linli.command.giving.GoodsCommand.PledgeGoods;
import org.linli.command.giving.GoodsCommand.ReceiveGoods;
import org.linli.command.giving.GoodsCommand.WithdrawGoods;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsBooked;
import org.linli.kernel.giving.GoodsEvent.GoodsDeclined;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.GoodsPledgeEnded;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.GoodsWithdrawn;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.GoodsEvent.HandOverDenied;
import org.linli.kernel.giving.PledgeEnd;
import org.linli.kernel.giving.Things;
import org.linli.kernel.places.PlaceId;

/** The rules of gifts of things: who gives, who receives, and what goes back; those of {@link HandOvers} stand there. */
public record GoodsDecider() implements Decider<Goods, GoodsCommand, GoodsEvent> {
    private static final int LONGEST_UNIT = 20;

    @Override
    public Goods initial() {
        return new Unpledged();
    }

    @Override
    public Decision<GoodsEvent> decide(Goods state, GoodsCommand command, Context context) {
        return switch (state) {
            case Unpledged _ ->
                command instanceof PledgeGoods pledge ? pledge(pledge, context) : refuse(new Refusal.Unknown());
            case Given goods ->
                switch (command) {
                    case PledgeGoods _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case WithdrawGoods _ -> withdraw(goods, context.by());
                    case ReceiveGoods receive -> receive(goods, receive, context);
                    case GiveGoodsBack _ -> giveBack(goods, context.by());
                    case OfHandOver handOver -> HandOvers.decide(goods, handOver, context);
                    case OfTheSystem system -> follow(goods, system, context.now());
                };
        };
    }

    private static Decision<GoodsEvent> pledge(PledgeGoods command, Context context) {
        Rejection fault = command.fault(context);
        if (fault != null) {
            return refuse(fault);
        }
        DonationRules rules = context.rules().donations();
        return areThings(command.things(), rules)
                ? accept(new GoodsPledged(
                        command.goods(),
                        command.campaign(),
                        command.drive().community(),
                        command.drive().owner(),
                        command.donor(),
                        command.organisation(),
                        command.things(),
                        command.anonymous(),
                        context.now().plus(rules.pledge()),
                        context.by().actor(),
                        command.consent()))
                : refuse(new GoodsRejection.GoodsMalformed(rules.mostGoods()));
    }

    private static boolean areThings(Things things, DonationRules rules) {
        return Wording.isText(things.what(), rules.longestGoods())
                && Wording.isText(things.unit(), LONGEST_UNIT)
                && isQuantity(things.quantity(), rules);
    }

    private static boolean isQuantity(int quantity, DonationRules rules) {
        return quantity >= 1 && quantity <= rules.mostGoods();
    }

    private static Decision<GoodsEvent> withdraw(Given goods, Authority by) {
        if (!by.principal().equals(goods.donor())) {
            return refuse(new DonationRejection.OnlyTheDonor());
        }
        return switch (goods.step()) {
            case PLEDGED -> ended(goods, PledgeEnd.TAKEN_BACK);
            case BOOKED -> accept(new GoodsWithdrawn(goods.id(), goods.campaign(), goods.donor()));
            case ENDED, RECEIVED, DECLINED, WITHDRAWN, GIVEN_BACK, HANDED_OVER, CONFIRMED ->
                refuse(new GoodsRejection.WrongGoodsStep(goods.step()));
        };
    }

    private static Decision<GoodsEvent> ended(Given goods, PledgeEnd reason) {
        return accept(new GoodsPledgeEnded(goods.id(), goods.campaign(), goods.donor(), reason));
    }

    private static Decision<GoodsEvent> receive(Given goods, ReceiveGoods command, Context context) {
        Rejection fault = goods.recorderFault(context.by());
        if (fault != null) {
            return refuse(fault);
        }
        DonationRules rules = context.rules().donations();
        if (!isQuantity(command.quantity(), rules)) {
            return refuse(new GoodsRejection.GoodsMalformed(rules.mostGoods()));
        }
        if (goods.step() != Step.PLEDGED) {
            return refuse(new GoodsRejection.WrongGoodsStep(goods.step()));
        }
        return context.now().isBefore(goods.until())
                ? accept(new GoodsReceived(
                        goods.id(),
                        goods.campaign(),
                        goods.donor(),
                        goods.things().counted(command.quantity()),
                        context.by().actor()))
                : refuse(new DonationRejection.PledgeOver());
    }

    private static Decision<GoodsEvent> giveBack(Given goods, Authority by) {
        Rejection fault = goods.recorderFault(by);
        if (fault != null) {
            return refuse(fault);
        }
        return goods.step() == Step.DECLINED || goods.step() == Step.WITHDRAWN
                ? accept(new GoodsGivenBack(goods.id(), goods.campaign(), goods.donor(), by.actor()))
                : refuse(new GoodsRejection.WrongGoodsStep(goods.step()));
    }

    /** What may come twice changes nothing the second time. */
    private static Decision<GoodsEvent> follow(Given goods, OfTheSystem command, Instant now) {
        return switch (command) {
            case ConfirmTakingIn taken
            when goods.step() == Step.RECEIVED ->
                accept(new GoodsBooked(goods.id(), goods.campaign(), goods.donor(), taken.receipt()));
            case DeclineGoods decline
            when goods.step() == Step.RECEIVED ->
                accept(new GoodsDeclined(goods.id(), goods.campaign(), goods.donor(), decline.reason()));
            case LapseGoodsPledge _
            when goods.step() == Step.PLEDGED ->
                now.isBefore(goods.until())
                        ? refuse(new DonationRejection.PledgeStands())
                        : ended(goods, PledgeEnd.LAPSED);
            case EndForErasure _ when goods.step() == Step.PLEDGED -> ended(goods, PledgeEnd.MEMBER_ERASED);
            case ConfirmTakingIn _, DeclineGoods _, LapseGoodsPledge _, EndForErasure _ -> nothingToDo();
        };
    }

    @Override
    public Goods evolve(Goods state, GoodsEvent event, Instant occurred) {
        if (event instanceof GoodsPledged fact) {
            return new Given(
                    fact.goods(),
                    fact.campaign(),
                    fact.community(),
                    fact.owner(),
                    fact.donor(),
                    fact.organisation(),
                    fact.by(),
                    fact.things(),
                    fact.until(),
                    Step.PLEDGED,
                    null);
        }
        Given goods = (Given) state;
        return switch (event) {
            case GoodsPledged _ -> goods;
            case GoodsPledgeEnded _ -> goods.at(Step.ENDED);
            case GoodsReceived fact -> goods.received(fact.things());
            case GoodsBooked _, HandOverDenied _ -> goods.at(Step.BOOKED);
            case GoodsDeclined _ -> goods.at(Step.DECLINED);
            case GoodsWithdrawn _ -> goods.at(Step.WITHDRAWN);
            case GoodsGivenBack _ -> goods.at(Step.GIVEN_BACK);
            case GoodsHandedOver fact -> goods.handedOver(new Passage(fact.beneficiary(), fact.recipient(), fact.by()));
            case HandOverConfirmed _ -> goods.at(Step.CONFIRMED);
        };
    }

    @Override
    public @Nullable PlaceId place(Goods state) {
        return state instanceof Given goods ? goods.community() : null;
    }
}
