package org.linli.command.giving;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.giving.Sale.Count;
import org.linli.command.giving.Sale.Declared;
import org.linli.command.giving.Sale.Step;
import org.linli.command.giving.Sale.Undeclared;
import org.linli.command.giving.SaleCommand.CallSaleOff;
import org.linli.command.giving.SaleCommand.CountTakings;
import org.linli.command.giving.SaleCommand.DeclareSale;
import org.linli.command.giving.SaleCommand.DeclineSale;
import org.linli.command.giving.SaleCommand.OfTheSystem;
import org.linli.command.giving.SaleCommand.OfferTakings;
import org.linli.command.giving.SaleCommand.OrderRecount;
import org.linli.command.giving.SaleCommand.PassTakingsOn;
import org.linli.command.giving.SaleCommand.SettleSale;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleEvent;
import org.linli.kernel.giving.SaleEvent.RecountOrdered;
import org.linli.kernel.giving.SaleEvent.SaleCalledOff;
import org.linli.kernel.giving.SaleEvent.SaleDeclared;
import org.linli.kernel.giving.SaleEvent.SaleDeclined;
import org.linli.kernel.giving.SaleEvent.SaleSettled;
import org.linli.kernel.giving.SaleEvent.TakingsAgreed;
import org.linli.kernel.giving.SaleEvent.TakingsCounted;
import org.linli.kernel.giving.SaleEvent.TakingsDiffered;
import org.linli.kernel.giving.SaleEvent.TakingsOfferedAnew;
import org.linli.kernel.giving.SaleEvent.TakingsPassedOn;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** The rules of charity sales (义卖): prices declared before, takings counted by two people who agree. */
public record SaleDecider() implements Decider<Sale, SaleCommand, SaleEvent> {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PIECES = 10_000;

    @Override
    public Sale initial() {
        return new Undeclared();
    }

    @Override
    public Decision<SaleEvent> decide(Sale state, SaleCommand command, Context context) {
        return switch (state) {
            case Undeclared _ ->
                command instanceof DeclareSale declare ? declare(declare, context) : refuse(new Refusal.Unknown());
            case Declared sale ->
                switch (command) {
                    case DeclareSale _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case CallSaleOff _ -> callOff(sale, context.by());
                    case CountTakings count -> count(sale, count, context);
                    case OrderRecount recount -> recount(sale, recount, context);
                    case OfferTakings offer -> offer(sale, offer, context.by());
                    case PassTakingsOn pass ->
                        ofDeclined(sale, context.by(), amount -> passOn(sale, pass, amount, context));
                    case OfTheSystem system -> follow(sale, system);
                };
        };
    }

    private static Decision<SaleEvent> declare(DeclareSale command, Context context) {
        if (!Drive.isKeptBy(command.drive().owner(), context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!isPriceList(command, context.rules().donations().mostPrices())) {
            return refuse(new SaleRejection.PriceListMalformed(
                    context.rules().donations().mostPrices()));
        }
        if (!command.begins().isAfter(context.now())) {
            return refuse(new SaleRejection.DeclaredTooLate());
        }
        Rejection bar = command.drive().bar();
        return bar == null
                ? accept(new SaleDeclared(
                        command.sale(),
                        command.campaign(),
                        command.drive().community(),
                        command.drive().owner(),
                        command.title(),
                        command.prices(),
                        command.begins(),
                        context.by().actor()))
                : refuse(bar);
    }

    private static boolean isPriceList(DeclareSale command, int most) {
        List<PricedItem> prices = command.prices();
        Set<String> names = prices.stream().map(PricedItem::name).collect(Collectors.toSet());
        return Wording.isText(command.title(), LONGEST_NAME)
                && !prices.isEmpty()
                && prices.size() <= most
                && names.size() == prices.size()
                && names.stream().allMatch(name -> Wording.isText(name, LONGEST_NAME))
                && prices.stream().allMatch(item -> item.quantity() >= 1 && item.quantity() <= MOST_PIECES);
    }

    /** Neither sum can overflow: 200 lines of 10,000 pieces at 10^12 fen are 2 × 10^18. */
    private static long listed(List<PricedItem> prices) {
        return prices.stream()
                .mapToLong(item -> item.price().value() * item.quantity())
                .sum();
    }

    private static Decision<SaleEvent> callOff(Declared sale, Authority by) {
        if (!Drive.isKeptBy(sale.owner(), by)) {
            return refuse(new Refusal.NotAllowed());
        }
        return sale.step() == Step.DECLARED
                ? accept(new SaleCalledOff(sale.id(), sale.campaign(), by.actor()))
                : refuse(new SaleRejection.WrongSaleStep(sale.step()));
    }

    private static Decision<SaleEvent> count(Declared sale, CountTakings command, Context context) {
        Authority by = context.by();
        if (!Drive.isKeptBy(sale.owner(), by)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (sale.step() != Step.DECLARED && sale.step() != Step.COUNTED_ONCE) {
            return refuse(new SaleRejection.WrongSaleStep(sale.step()));
        }
        if (context.now().isBefore(sale.begins())) {
            return refuse(new SaleRejection.SaleNotBegun());
        }
        if (sale.counters().contains(by.actor())) {
            return refuse(new SaleRejection.CountsTwice());
        }
        if (command.amount().value() > sale.listed()) {
            return refuse(new SaleRejection.TakingsExceedPrices(sale.listed()));
        }
        TakingsCounted counted = new TakingsCounted(sale.id(), sale.campaign(), command.amount(), by.actor());
        return sale.count() == null
                ? accept(counted)
                : accept(counted, compared(sale, sale.count().amount(), command.amount()));
    }

    private static SaleEvent compared(Declared sale, Fen first, Fen second) {
        return first.equals(second)
                ? new TakingsAgreed(sale.id(), sale.campaign(), first)
                : new TakingsDiffered(sale.id(), sale.campaign(), first, second);
    }

    private static Decision<SaleEvent> recount(Declared sale, OrderRecount command, Context context) {
        Authority by = context.by();
        if (!Drive.isKeptBy(sale.owner(), by)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (sale.step() != Step.DIFFERENT) {
            return refuse(new SaleRejection.WrongSaleStep(sale.step()));
        }
        if (sale.counters().contains(by.actor())) {
            return refuse(new SaleRejection.CountedItself());
        }
        int most = context.rules().giving().longestText();
        return Wording.isText(command.explanation(), most)
                ? accept(new RecountOrdered(sale.id(), sale.campaign(), command.explanation(), by.actor()))
                : refuse(new SaleRejection.ExplanationMalformed(most));
    }

    private static Decision<SaleEvent> offer(Declared sale, OfferTakings command, Authority by) {
        return ofDeclined(sale, by, amount -> {
            Rejection bar = command.drive().bar();
            return bar == null
                    ? accept(new TakingsOfferedAnew(sale.id(), sale.campaign(), amount, by.actor()))
                    : refuse(bar);
        });
    }

    /** What who keeps the campaign's books does with takings that it did not take in. */
    private static Decision<SaleEvent> ofDeclined(
            Declared sale, Authority by, Function<Fen, Decision<SaleEvent>> step) {
        if (!Drive.isKeptBy(sale.owner(), by)) {
            return refuse(new Refusal.NotAllowed());
        }
        Fen amount = sale.amount();
        return sale.step() == Step.DECLINED && amount != null
                ? step.apply(amount)
                : refuse(new SaleRejection.WrongSaleStep(sale.step()));
    }

    /** Four eyes: the cash was in the hands of those who counted it. What is vetted until the campaign is closed may still change where it goes. */
    private static Decision<SaleEvent> passOn(Declared sale, PassTakingsOn command, Fen amount, Context context) {
        Authority by = context.by();
        if (sale.counters().contains(by.actor())) {
            return refuse(new SaleRejection.CountedItself());
        }
        if (command.status() != Campaign.Status.CLOSED) {
            return refuse(new CampaignRejection.WrongCampaignStatus(command.status()));
        }
        int most = context.rules().donations().longestReference();
        return Wording.isText(command.proof(), most)
                ? accept(new TakingsPassedOn(
                        sale.id(), sale.campaign(), amount, command.plan(), command.proof(), by.actor()))
                : refuse(new DonationRejection.ReferenceMalformed(most));
    }

    /** What may come twice changes nothing the second time. */
    private static Decision<SaleEvent> follow(Declared sale, OfTheSystem command) {
        Fen amount = sale.amount();
        if (sale.step() != Step.AGREED || amount == null) {
            return nothingToDo();
        }
        return accept(
                switch (command) {
                    case SettleSale settle -> new SaleSettled(sale.id(), sale.campaign(), amount, settle.receipt());
                    case DeclineSale decline -> new SaleDeclined(sale.id(), sale.campaign(), amount, decline.reason());
                });
    }

    @Override
    public Sale evolve(Sale state, SaleEvent event, Instant occurred) {
        if (event instanceof SaleDeclared fact) {
            return new Declared(
                    fact.sale(),
                    fact.campaign(),
                    fact.community(),
                    fact.owner(),
                    fact.begins(),
                    listed(fact.prices()),
                    null,
                    Set.<MemberId>of(),
                    null,
                    Step.DECLARED);
        }
        Declared sale = (Declared) state;
        return switch (event) {
            case SaleDeclared _ -> sale;
            case SaleCalledOff _ -> sale.at(Step.CALLED_OFF);
            case TakingsCounted fact -> sale.counted(new Count(fact.amount(), fact.by()));
            case TakingsAgreed fact -> sale.agreed(fact.amount());
            case TakingsOfferedAnew fact -> sale.agreed(fact.amount());
            case TakingsPassedOn _ -> sale.at(Step.PASSED_ON);
            case TakingsDiffered _ -> sale.at(Step.DIFFERENT);
            case RecountOrdered _ -> sale.anew();
            case SaleSettled _ -> sale.at(Step.SETTLED);
            case SaleDeclined _ -> sale.at(Step.DECLINED);
        };
    }

    @Override
    public @Nullable PlaceId place(Sale state) {
        return state instanceof Declared sale ? sale.community() : null;
    }
}
