package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Ledger;

/** What members did for one another and what they made of it. */
final class Help {
    private static final int GOOD_STARS = 4;
    private static final int BAD_STARS = 2;

    private final Map<ExchangeId, Given> exchanges = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Instant> disputes = new ArrayList<>();

    /** What an exchange counts now. */
    private static final class Given {
        private final Deal deal;
        private @Nullable Instant at;
        private int minutes;
        private boolean counts;
        private boolean voided;

        Given(Deal deal) {
            this.deal = deal;
        }

        /** Counts from the first time on at which it did. */
        void count(Instant when, int lasted) {
            at = at == null ? when : at;
            minutes = lasted;
            counts = true;
        }
    }

    private record Said(Instant at, ExchangeId exchange, MemberId rater, MemberId ratee, int score) {}

    void add(ExchangeEvent event, Instant at) {
        Given given = exchanges.computeIfAbsent(event.exchange(), _ -> new Given(event.deal()));
        switch (event) {
            case ExchangeConfirmed it -> given.count(at, it.minutes());
            case ExchangeCorrected it -> given.minutes = it.minutes();
            case ExchangeVoided _ -> given.voided = true;
            case ExchangeDisputed _ -> disputes.add(at);
            case DisputeAppealed _ -> given.counts = false;
            case DisputeResolved it
            when it.upheld() -> {
                given.counts = false;
                say(at, event.exchange(), event.deal().receiver(), event.deal().provider(), 0);
            }
            case DisputeResolved it -> given.count(at, it.minutes());
            default -> {}
        }
    }

    void add(ReviewEvent event, Instant at) {
        if (event instanceof ReviewsRevealed revealed) {
            Deal deal = event.deal();
            rate(at, event.exchange(), deal.provider(), deal.receiver(), revealed.byProvider());
            rate(at, event.exchange(), deal.receiver(), deal.provider(), revealed.byReceiver());
        }
    }

    private void rate(Instant at, ExchangeId exchange, MemberId rater, MemberId ratee, @Nullable Rating rating) {
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

    private void say(Instant at, ExchangeId exchange, MemberId rater, MemberId ratee, int score) {
        said.add(new Said(at, exchange, rater, ratee, score));
    }

    void into(Ledger ledger, Map<MemberId, Integer> members, Map<ListingId, Integer> requests) {
        Map<ExchangeId, Integer> numbers = new LinkedHashMap<>();
        exchanges.forEach((id, given) -> {
            Integer provider = members.get(given.deal.provider());
            Integer receiver = members.get(given.deal.receiver());
            if (given.counts && given.at != null && provider != null && receiver != null) {
                int number = ledger.exchange(
                        given.at, provider, receiver, given.minutes, kind(given.deal), request(given.deal, requests));
                numbers.put(id, number);
                if (given.voided) {
                    ledger.voidExchange(number);
                }
            }
        });
        for (Said each : said) {
            Integer rater = members.get(each.rater());
            Integer ratee = members.get(each.ratee());
            if (rater != null && ratee != null) {
                int number = numbers.getOrDefault(each.exchange(), Exchanges.NONE);
                ledger.outcome(each.at(), number, rater, ratee, each.score());
            }
        }
        disputes.forEach(ledger::dispute);
    }

    private static int request(Deal deal, Map<ListingId, Integer> requests) {
        return deal.request() == null ? Exchanges.NONE : requests.getOrDefault(deal.request(), Exchanges.NONE);
    }

    private static Exchanges.Help kind(Deal deal) {
        return switch (deal.kind()) {
            case GOODS -> Exchanges.Help.GOODS;
            case SKILL -> Exchanges.Help.SKILL;
            case ACTIVITY -> Exchanges.Help.ACTIVITY;
        };
    }
}
