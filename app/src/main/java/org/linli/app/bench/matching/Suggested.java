package org.linli.app.bench.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.app.bench.matching.Banks.Question;
import org.linli.app.timebanks.TimebankListing;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.query.matching.Candidate;
import org.linli.query.matching.Candidate.Nearness;
import org.linli.query.matching.Lexicon;
import org.linli.query.matching.LinearRanker;
import org.linli.query.matching.Matchable;
import org.linli.query.matching.Ranker;
import org.linli.query.matching.Weights;

/** The ranker of the service. All offers of a bank are of one community and of people nothing is known about, and the categories are hidden. */
final class Suggested implements Method {
    private static final Instant LAST_CRAWL = Instant.parse("2019-01-28T10:14:55Z");

    private final Banks banks;
    private final Weights weights;
    private final Map<String, Ranker> rankers = new HashMap<>();

    Suggested(Banks banks, Weights weights) {
        this.banks = banks;
        this.weights = weights;
    }

    @Override
    public List<String> order(Question question) {
        Map<String, String> keys = new HashMap<>();
        List<Candidate> candidates = question.offers().stream()
                .map(offer -> {
                    Matchable matchable = matchable(offer);
                    keys.put(matchable.id().value(), offer.key());
                    return new Candidate(matchable, Nearness.COMMUNITY, 0, null);
                })
                .toList();
        return rankerFor(question.bank()).rank(matchable(question.request()), candidates, LAST_CRAWL).stream()
                .map(ranked -> keys.get(ranked.listing().value()))
                .toList();
    }

    /** A bank for training is ranked with what the others of them teach. */
    private Ranker rankerFor(Bank bank) {
        String without = bank.isForTraining() ? bank.family() : "";
        return rankers.computeIfAbsent(without, family -> new LinearRanker(weights, lexicon(family)));
    }

    private Lexicon lexicon(String family) {
        return banks.lexiconWithout(family);
    }

    /** The id counts up like the bank's own, so that the last tie is broken as in the other methods. */
    private static Matchable matchable(TimebankListing listing) {
        byte[] bits = new byte[16];
        long number = Long.parseLong(listing.id());
        for (int at = 15; at >= 8; at--) {
            bits[at] = (byte) number;
            number >>= 8;
        }
        return new Matchable(
                ListingId.of(listing.side() == Side.OFFER ? Side.OFFER : Side.REQUEST, bits),
                List.of(),
                listing.description(),
                null,
                listing.firstSeen(),
                LAST_CRAWL.plus(Duration.ofDays(30)));
    }
}
