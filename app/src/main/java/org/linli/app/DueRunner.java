package org.linli.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.giving.CampaignCommand;
import org.linli.command.giving.DonationCommand.LapsePledge;
import org.linli.command.giving.GoodsCommand.LapseGoodsPledge;
import org.linli.command.lending.ItemCommand;
import org.linli.command.membership.ErasureCommand;
import org.linli.command.membership.Obligations;
import org.linli.command.membership.Registrations;
import org.linli.command.sharing.ExchangeCommand.ConfirmBySilence;
import org.linli.command.sharing.ExchangeCommand.ExpireProposal;
import org.linli.command.sharing.ExchangeCommand.Remind;
import org.linli.command.sharing.ListingCommand.ExpireListing;
import org.linli.command.sharing.ReviewCommand.RevealReviews;
import org.linli.command.timebank.PoolCommand.ExpireClearing;
import org.linli.command.waiting.WaitingCommand;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.GoodsId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.ReviewsId;
import org.linli.kernel.timebank.ClearingRef;
import org.linli.query.due.DueItem;
import org.linli.query.due.DueList;
import org.linli.query.due.DueProjection;
import org.linli.web.RejectedException;
import org.linli.web.Visibility;
import org.linli.web.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes happen what is due: expiry of listings and proposals, reminders, confirmation by silence, the reveal of reviews, the end of clearings that nobody answered, the beginning of erasures. The list itself is folded from events and survives every restart; the commands
 * may be sent twice.
 */
public final class DueRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueRunner.class);
    private static final Duration LONGEST_NAP = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final DueList due;
    private final Commands commands;
    private final Registrations registrations;
    private final Obligations obligations;
    private final Visibility visibility;
    private final Clock clock;
    private final Thread thread = Thread.ofPlatform().name("due").daemon().unstarted(this::loop);
    private volatile boolean closed;

    public DueRunner(
            DueList due,
            Commands commands,
            Registrations registrations,
            Obligations obligations,
            Visibility visibility,
            Clock clock) {
        this.due = due;
        this.commands = commands;
        this.registrations = registrations;
        this.obligations = obligations;
        this.visibility = visibility;
        this.clock = clock;
    }

    public void start() {
        thread.start();
    }

    /** Sends the commands of all that is due by now; returns how many. */
    public int fire() throws InterruptedException {
        int fired = 0;
        List<DueItem> items;
        do {
            items = due.by(clock.instant(), AT_ONCE);
            long last = -1;
            for (DueItem item : items) {
                last = Math.max(last, send(item));
                fired++;
            }
            if (!visibility.await(DueProjection.NAME, last, Duration.ofSeconds(30))) {
                return fired;
            }
        } while (items.size() == AT_ONCE);
        return fired;
    }

    private long send(DueItem item) {
        try {
            return commands.send(command(item), Sender.system("due")).position();
        } catch (RejectedException notDueAnyMore) {
            LOG.debug("{} was due but is not any more: {}", item.id(), notDueAnyMore.getMessage());
            return -1;
        } catch (ProblemException notKnownYet) {
            LOG.debug("{} is due, but the views are behind: {}", item.id(), notKnownYet.getMessage());
            return -1;
        }
    }

    private Command command(DueItem item) {
        return switch (item.what()) {
            case LISTING_EXPIRES -> new ExpireListing(new ListingId(item.id()));
            case SILENCE_CONFIRMS -> new ConfirmBySilence(new ExchangeId(item.id()));
            case PROPOSAL_EXPIRES -> new ExpireProposal(new ExchangeId(item.id()));
            case REMINDER -> new Remind(new ExchangeId(item.id()));
            case REVIEWS_REVEALED -> new RevealReviews(new ReviewsId(item.id()).exchange());
            case LOAN_LAPSES -> new ItemCommand.LapseLoan(new LoanId(item.id()));
            case PASSAGE_ASSUMED -> new ItemCommand.AssumePassage(new LoanId(item.id()));
            case LOAN_REMINDER -> new ItemCommand.RemindBorrower(new LoanId(item.id()));
            case LOAN_OVERDUE -> new ItemCommand.FindOverdue(new LoanId(item.id()));
            case ITEM_TURN_LAPSES -> new ItemCommand.LapseTurn(new ItemId(item.id()));
            case LISTING_TURN_LAPSES -> new WaitingCommand.LapseTurn(new ListingId(item.id()));
            case DISCLOSURE_MISSED -> new CampaignCommand.FindDisclosuresMissed(new CampaignId(item.id()));
            case PLEDGE_LAPSES -> new LapsePledge(new DonationId(item.id()));
            case GOODS_PLEDGE_LAPSES -> new LapseGoodsPledge(new GoodsId(item.id()));
            case BOARD_FREEZES, BOARD_FINAL -> throw new IllegalStateException("boards are found apart");
            case CLEARING_EXPIRES -> {
                ClearingRef clearing = ClearingRef.of(item.id());
                yield new ExpireClearing(clearing.pool().community(), clearing.clearing());
            }
            case ERASURE_BEGINS -> {
                MemberId member = new MemberId(item.id());
                yield new ErasureCommand.BeginErasure(member, obligations.of(member));
            }
        };
    }

    private void loop() {
        while (!closed) {
            Duration nap = LONGEST_NAP;
            try {
                fire();
                registrations.settle();
                nap = nap();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.warn("What is due could not be done; it is tried again", e);
                }
            }
            try {
                Thread.sleep(nap);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration nap() {
        Instant next = due.next().orElse(Instant.MAX);
        return next.isBefore(clock.instant().plus(LONGEST_NAP)) ? Duration.ofMillis(50) : LONGEST_NAP;
    }

    /** Returns when the command in hand is answered or given up, so that nothing is sent over what is closed next. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
