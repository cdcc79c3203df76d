package org.linli.query.metrics.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.scalar.Survival;

/**
 * C1 to C3 (Porter &amp; Kramer 2011): whether what is asked for is found.
 *
 * @param mature requests of the year that ended 30 days ago, so that each had its 30 days
 * @param fulfilled by an exchange within 30 days
 * @param withdrawn before anybody helped
 * @param stale open for more than 30 days
 * @param open neither answered, withdrawn nor expired, in all
 * @param waits of the requests of the last 365 days for somebody to be agreed on
 */
public record Fulfilment(int mature, int fulfilled, int withdrawn, int stale, int open, Survival waits) {
    private static final int PATIENCE_DAYS = 30;
    private static final double HOUR = Duration.ofHours(1).toMillis();

    public static Fulfilment of(Ledger ledger) {
        return of(ledger.asOf(), ledger.requests(), helped(ledger), ledger::isInside);
    }

    /**
     * Of what was asked for.
     *
     * @param asOf in milliseconds since 1970
     * @param helped when each request was first answered by an exchange, {@link Request#NEVER} if it was not
     * @param inside whose requests count
     */
    public static Fulfilment of(long asOf, List<Request> requests, long[] helped, IntPredicate inside) {
        Window year = Window.before(asOf, Window.YEAR);
        Window cohort = year.earlier(PATIENCE_DAYS);
        int[] count = new int[5];
        List<Double> hours = new ArrayList<>();
        List<Survival.Cause> causes = new ArrayList<>();
        for (int number = 0; number < requests.size(); number++) {
            Request request = requests.get(number);
            if (!inside.test(request.by())) {
                continue;
            }
            boolean inTime = helped[number]
                    <= request.at() + Duration.ofDays(PATIENCE_DAYS).toMillis();
            if (cohort.contains(request.at())) {
                count[0]++;
                count[1] += inTime ? 1 : 0;
                count[2] += !inTime && request.withdrawn() != Request.NEVER ? 1 : 0;
            }
            if (helped[number] == Request.NEVER && request.ended() == Request.NEVER) {
                count[3] += request.at() < cohort.end() ? 1 : 0;
                count[4]++;
            }
            if (year.contains(request.at())) {
                wait(request, asOf, hours, causes);
            }
        }
        return new Fulfilment(
                count[0],
                count[1],
                count[2],
                count[3],
                count[4],
                Survival.of(hours.stream().mapToDouble(Double::doubleValue).toArray(), causes));
    }

    /** What expired was open until then: nobody gave it up, and nobody can be agreed on any more. */
    private static void wait(Request request, long asOf, List<Double> hours, List<Survival.Cause> causes) {
        long end = Math.min(asOf, Math.min(request.accepted(), request.ended()));
        hours.add((end - request.at()) / HOUR);
        if (end == request.accepted()) {
            causes.add(Survival.Cause.MATCHED);
        } else {
            causes.add(end == request.withdrawn() ? Survival.Cause.WITHDRAWN : Survival.Cause.OPEN);
        }
    }

    /** When each request was first answered by an exchange. */
    private static long[] helped(Ledger ledger) {
        long[] helped = new long[ledger.requests().size()];
        Arrays.fill(helped, Request.NEVER);
        Exchanges exchanges = ledger.exchanges();
        exchanges
                .counted()
                .filter(number -> exchanges.request(number) != Exchanges.NONE)
                .forEach(number -> helped[exchanges.request(number)] =
                        Math.min(helped[exchanges.request(number)], exchanges.at(number)));
        return helped;
    }

    /** C1: 0 to 1; null without mature requests. */
    public @Nullable Double rate() {
        return share(fulfilled, mature);
    }

    /** C1 among those that were not withdrawn; null without any. */
    public @Nullable Double netRate() {
        return share(fulfilled, mature - withdrawn);
    }

    /** C2: the share that nobody answered, 0 to 1; null without mature requests. */
    public @Nullable Double unmet() {
        return share(mature - fulfilled - withdrawn, mature);
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
