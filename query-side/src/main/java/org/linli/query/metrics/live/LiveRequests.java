package org.linli.query.metrics.live;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.Fulfilment;
import org.linli.query.metrics.ledger.Ledger.Shown;
import org.linli.query.metrics.ledger.Request;
import org.linli.query.metrics.ledger.SuggestionFigures;

/** C1 to C4: what became of each request. The figures are read off the requests when somebody asks for them, of which there are far fewer than exchanges. */
final class LiveRequests {
    private final List<Request> requests = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    /** When the first exchange that counts answered it; 0 while none does. */
    private final Longs helped = new Longs();

    private final Chains answers = new Chains();

    private final Log log;

    /** Exchanges that count. */
    private final BitSet counting;

    LiveRequests(Log log, BitSet counting) {
        this.log = log;
        this.counting = counting;
    }

    void add(Request request) {
        requests.add(request);
    }

    int size() {
        return requests.size();
    }

    Request get(int number) {
        return requests.get(number);
    }

    void show(Shown list) {
        shown.add(list);
    }

    void answer(int request, int exchange) {
        if (request != Exchanges.NONE) {
            answers.add(request, exchange);
        }
    }

    /** One of its answers counts from now on, or does not any more. */
    void find(int request) {
        if (request == Exchanges.NONE) {
            return;
        }
        long[] first = {Request.NEVER};
        answers.forEach(request, exchange -> {
            if (counting.get(exchange)) {
                first[0] = Math.min(first[0], log.at(exchange));
            }
        });
        helped.set(request, first[0] == Request.NEVER ? 0 : first[0]);
    }

    Fulfilment fulfilment(long asOf, IntPredicate whose) {
        long[] times = new long[requests.size()];
        for (int request = 0; request < times.length; request++) {
            times[request] = helped.get(request) == 0 ? Request.NEVER : helped.get(request);
        }
        return Fulfilment.of(asOf, requests, times, whose);
    }

    SuggestionFigures suggestions(long asOf, IntPredicate whose, int k) {
        List<Shown> inOrder =
                shown.stream().sorted(Comparator.comparing(Shown::when)).toList();
        return SuggestionFigures.of(asOf, requests, inOrder, whose, k);
    }
}
