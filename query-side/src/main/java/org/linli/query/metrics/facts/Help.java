package org.linli.query.metrics.facts;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.DisputeEvent.MediationOpened;
import org.linli.kernel.sharing.DisputeEvent.SettlementAccepted;
import org.linli.kernel.sharing.DisputeEvent.SettlementProposed;
import org.linli.kernel.sharing.DisputeEvent.StatementMade;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.Moment;

/** What members did for one another and what they made of it. */
final class Help {
    private static final int GOOD_STARS = 4;
    private static final int BAD_STARS = 2;

    private final FactSink sink;
    private final Sides sides;
    private final Wanted wanted;
    private final Object2IntOpenHashMap<ExchangeId> numbers = new Object2IntOpenHashMap<>();

    Help(FactSink sink, Sides sides, Wanted wanted) {
        this.sink = sink;
        this.sides = sides;
        this.wanted = wanted;
        numbers.defaultReturnValue(Exchanges.NONE);
    }

    void add(ExchangeEvent event, Moment when) {
        int number = numbers.getInt(event.exchange());
        switch (event) {
            case ExchangeConfirmed it -> count(it, when, it.minutes());
            case ExchangeDisputed _ -> dispute(event, (by, against) -> sink.dispute(when.at(), by, against));
            case DisputeResolved it
            when it.upheld() -> {
                if (number != Exchanges.NONE) {
                    sink.leaveOut(number);
                }
                say(when.at(), event.exchange(), sides.receiver(event.deal()), sides.provider(event.deal()), 0);
                dispute(event, (by, against) -> sink.upheld(when.at(), by, against));
            }
            case DisputeResolved it -> count(it, when, it.minutes());
            case ExchangeCorrected it when number != Exchanges.NONE -> sink.lasted(number, it.minutes());
            case ExchangeVoided _ when number != Exchanges.NONE -> sink.voidExchange(number);
            case DisputeAppealed _ when number != Exchanges.NONE -> sink.leaveOut(number);
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    CorrectionProposed _,
                    ExchangeCorrected _,
                    ExchangeVoided _,
                    MediationOpened _,
                    StatementMade _,
                    SettlementProposed _,
                    SettlementAccepted _,
                    DisputeAppealed _ -> {}
        }
    }

    /** Who received says something of who gave. */
    private interface Dispute {
        void of(int by, int against);
    }

    private void dispute(ExchangeEvent event, Dispute dispute) {
        int by = sides.receiver(event.deal());
        int against = sides.provider(event.deal());
        if (by != Members.UNKNOWN && against != Members.UNKNOWN) {
            dispute.of(by, against);
        }
    }

    /** Counts from the first time on at which it did. */
    private void count(ExchangeEvent event, Moment when, int minutes) {
        int number = numbers.getInt(event.exchange());
        if (number != Exchanges.NONE) {
            sink.lasted(number, minutes);
            sink.include(number);
            return;
        }
        Deal deal = event.deal();
        int provider = sides.provider(deal);
        int receiver = sides.receiver(deal);
        if (provider != Members.UNKNOWN && receiver != Members.UNKNOWN) {
            int next = numbers.size();
            numbers.put(event.exchange(), next);
            sink.exchange(next, when, provider, receiver, minutes, kind(deal), wanted.number(deal.request()));
        }
    }

    void add(ReviewEvent event, long at) {
        if (event instanceof ReviewsRevealed revealed) {
            Deal deal = event.deal();
            rate(at, event.exchange(), sides.provider(deal), sides.receiver(deal), revealed.byProvider());
            rate(at, event.exchange(), sides.receiver(deal), sides.provider(deal), revealed.byReceiver());
        }
    }

    private void rate(long at, ExchangeId exchange, int rater, int ratee, @Nullable Rating rating) {
        if (rating == null) {
            return;
        }
        if (rating.stars() >= GOOD_STARS || rating.stars() <= BAD_STARS) {
            say(at, exchange, rater, ratee, rating.stars() >= GOOD_STARS ? 1 : 0);
        }
        if (rating.thanks()) {
            say(at, exchange, rater, ratee, 1);
        }
    }

    private void say(long at, ExchangeId exchange, int rater, int ratee, int score) {
        if (rater != Members.UNKNOWN && ratee != Members.UNKNOWN) {
            sink.outcome(at, numbers.getInt(exchange), rater, ratee, score);
        }
    }

    private static Exchanges.Help kind(Deal deal) {
        return switch (deal.kind()) {
            case GOODS -> Exchanges.Help.GOODS;
            case SKILL -> Exchanges.Help.SKILL;
            case ACTIVITY -> Exchanges.Help.ACTIVITY;
        };
    }
}
