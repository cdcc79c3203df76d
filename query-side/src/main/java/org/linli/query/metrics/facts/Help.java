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
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
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

    /** What the sink calls the dispute of each; there is one at most. */
    private final Object2IntOpenHashMap<ExchangeId> disputes = new Object2IntOpenHashMap<>();

    Help(FactSink sink, Sides sides, Wanted wanted) {
        this.sink = sink;
        this.sides = sides;
        this.wanted = wanted;
        numbers.defaultReturnValue(Exchanges.NONE);
        disputes.defaultReturnValue(Exchanges.NONE);
    }

    void add(ExchangeEvent event, Moment when) {
        int number = numbers.getInt(event.exchange());
        int dispute = disputes.getInt(event.exchange());
        switch (event) {
            case ExchangeConfirmed it -> count(it, when, it.minutes());
            case ExchangeDisputed it -> dispute(it, when.at());
            case DisputeResolved it
            when it.upheld() -> {
                if (number != Exchanges.NONE) {
                    sink.leaveOut(number);
                }
                if (dispute != Exchanges.NONE) {
                    sink.upheld(dispute, when.at());
                }
            }
            case DisputeResolved it -> count(it, when, it.minutes());
            case ExchangeCorrected it when number != Exchanges.NONE -> sink.lasted(number, it.minutes());
            case ExchangeVoided _ -> {
                if (number != Exchanges.NONE) {
                    sink.voidExchange(number);
                }
                if (dispute != Exchanges.NONE) {
                    sink.voidDispute(dispute);
                }
            }
            case DisputeAppealed _ -> {
                if (number != Exchanges.NONE) {
                    sink.leaveOut(number);
                }
                if (dispute != Exchanges.NONE) {
                    sink.reopen(dispute);
                }
            }
            case MatchProposed _,
                    AgreementGiven _,
                    ExchangeAgreed _,
                    ExchangeStarted _,
                    ExchangeMarkedDone _,
                    ExchangeCancelled _,
                    ReminderSent _,
                    CorrectionProposed _,
                    ExchangeCorrected _,
                    MediationOpened _,
                    StatementMade _,
                    SettlementProposed _,
                    SettlementAccepted _ -> {}
        }
    }

    private void dispute(ExchangeDisputed event, long at) {
        int by = sides.receiver(event.deal());
        int against = sides.provider(event.deal());
        if (by != Members.UNKNOWN && against != Members.UNKNOWN && !disputes.containsKey(event.exchange())) {
            int next = disputes.size();
            disputes.put(event.exchange(), next);
            sink.dispute(next, at, by, against);
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
        switch (event) {
            case ReviewsRevealed it -> {
                Deal deal = it.deal();
                rate(at, it.exchange(), sides.provider(deal), sides.receiver(deal), it.byProvider());
                rate(at, it.exchange(), sides.receiver(deal), sides.provider(deal), it.byReceiver());
            }
            case ReviewsSetAside it -> {
                int number = numbers.getInt(it.exchange());
                if (number != Exchanges.NONE) {
                    sink.setAside(number);
                }
            }
            case ReviewSubmitted _ -> {}
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
