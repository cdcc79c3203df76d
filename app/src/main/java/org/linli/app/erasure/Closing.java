package org.linli.app.erasure;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.linli.command.Command;
import org.linli.command.giving.CampaignCommand;
import org.linli.command.giving.DonationCommand;
import org.linli.command.giving.GoodsCommand;
import org.linli.command.giving.ReliefCommand;
import org.linli.command.lending.ItemCommand;
import org.linli.command.membership.MandateCommand;
import org.linli.command.places.HouseCommand;
import org.linli.command.sharing.ExchangeCommand;
import org.linli.command.sharing.ListingCommand;
import org.linli.command.timebank.TimeAccountCommand;
import org.linli.command.volunteering.ActionCommand;
import org.linli.command.waiting.WaitingCommand;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.query.erasure.OpenThing;
import org.linli.query.erasure.OpenThings;
import org.linli.web.RejectedException;
import org.linli.web.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what a member leaves open, with commands of the system. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private static final Duration VIEWS_ANSWER = Duration.ofSeconds(2);
    private static final int AT_ONCE = 200;

    private final OpenThings things;
    private final Visibility visibility;
    private final Consumer<Command> system;

    Closing(OpenThings things, Visibility visibility, Consumer<Command> system) {
        this.things = things;
        this.visibility = visibility;
        this.system = system;
    }

    /**
     * Closes some of it; returns the ids of what was open, so nothing is open any more when it returns nothing. What is refused is tried again with the next call.
     */
    List<String> closeAll(MemberId member) throws InterruptedException {
        long head = visibility.head();
        for (String view : OpenThings.VIEWS) {
            if (!visibility.await(view, head, VIEWS_ANSWER)) {
                return List.of(view);
            }
        }
        List<OpenThing> open = things.closable(member);
        open.stream().limit(AT_ONCE).forEach(thing -> close(thing, member));
        return open.stream().map(OpenThing::id).toList();
    }

    private void close(OpenThing thing, MemberId member) {
        try {
            system.accept(command(thing, member));
        } catch (RejectedException e) {
            LOG.warn(
                    "{} of an erased member is not closed: {}",
                    thing.id(),
                    e.rejection().code());
        }
    }

    private static Command command(OpenThing thing, MemberId member) {
        String id = thing.id();
        return switch (thing.kind()) {
            case EXCHANGE -> new ExchangeCommand.EndForErasure(new ExchangeId(id));
            case LOAN -> new ItemCommand.EndForErasure(new LoanId(id));
            case HOUSE -> new HouseCommand.LoseKeeper(new HouseId(id), member);
            case LISTING -> new ListingCommand.CloseForErasure(new ListingId(id));
            case ITEM -> new ItemCommand.RetireForErasure(new ItemId(id));
            case LISTING_LINE -> new WaitingCommand.LeaveForErasure(new ListingId(id), member);
            case ITEM_LINE -> new ItemCommand.LeaveForErasure(new ItemId(id), member);
            case BOOKING ->
                new HouseCommand.EndBooking(new HouseId(Objects.requireNonNull(thing.within())), new BookingId(id));
            case SERVICE -> new ActionCommand.TakeOut(new ActionId(id), member, SignUpEnd.MEMBER_ERASED);
            case MANDATE -> new MandateCommand.EndForErasure(new MandateId(id));
            case CAMPAIGN -> new CampaignCommand.EndForErasure(new CampaignId(id), member);
            case TIME_ACCOUNT -> new TimeAccountCommand.CloseAccount(member);
            case PLEDGE -> new DonationCommand.EndForErasure(new DonationId(id));
            case GOODS -> new GoodsCommand.EndForErasure(new GoodsId(id));
            case RELIEF -> new ReliefCommand.EndForErasure(new ReliefId(id));
        };
    }
}
