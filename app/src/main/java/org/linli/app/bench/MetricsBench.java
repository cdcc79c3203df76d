package org.linli.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.linli.query.metrics.ledger.Batch;
import org.linli.query.metrics.ledger.Exchanges;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.Figures;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Moment;
import org.linli.query.metrics.ledger.Party;
import org.linli.query.metrics.live.Live;
import org.linli.query.metrics.synthetic.Seg1;

/**
 * The figures of social capital over the synthetic stream SEG-1, live and by the batch, at three sizes of which each is ten times the one before. The exchanges lie evenly in 456 days, so that a fifth
 * of them leaves the last 365 while the stream goes on.
 */
public final class MetricsBench implements Bench {
    private static final long SEED = 1;
    private static final int SOURCES = 16;
    private static final int QUARTER = 15;
    private static final int LOOK = 20;
    private static final int TURNS = 21;
    private static final double THOUSAND = 1e3;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;
    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(456);
    private static final List<Exchanges.Help> KINDS = List.of(Exchanges.Help.values());

    private final int members;
    private final int communities;
    private final int events;

    /** What is measured at one size. */
    private record Size(int members, int events) {
        Size over(int divisor) {
            return new Size(Math.max(1, members / divisor), Math.max(1, events / divisor));
        }

        @Override
        public String toString() {
            return Figure.plain(members) + " members, " + Figure.plain(events) + " exchanges";
        }
    }

    /** At this size, a tenth and a hundredth of it. */
    public MetricsBench(int members, int communities, int events) {
        this.members = members;
        this.communities = communities;
        this.events = events;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        Size full = new Size(members, events);
        for (int divisor : new int[] {100, 10, 1}) {
            figures.addAll(measure(full.over(divisor), divisor == 1));
        }
        return figures;
    }

    private List<Figure> measure(Size size, boolean isFull) {
        Seg1 stream = Seg1.of(size.members(), communities, size.events(), SEED);
        List<Figure> figures = new ArrayList<>(live(stream, size, isFull));
        figures.addAll(batch(stream, size, isFull));
        return figures;
    }

    private static List<Figure> live(Seg1 stream, Size size, boolean isFull) {
        double before = inUse();
        long start = System.nanoTime();
        long worked = worked();
        Live live = new Live(END.minus(LENGTH));
        tell(stream, live, live::advance);
        double perSecond = size.events() / since(start);
        double perOwnSecond = size.events() / ((worked() - worked) / GIGA);
        double heap = inUse() - before;
        long asked = System.nanoTime();
        Figures.of(live.whole(), SOURCES);
        double all = since(asked);
        List<Figure> figures = new ArrayList<>(page(live, stream, size, isFull));
        figures.addAll(List.of(
                target(
                        isFull,
                        Figure::atLeast,
                        "live figures, " + size,
                        perSecond,
                        "exchanges/s",
                        500_000,
                        "one thread"),
                Figure.stated("live figures in the thread's own time, " + size, perOwnSecond, "exchanges/s", ""),
                target(
                        isFull,
                        Figure::atMost,
                        "heap of live figures, " + size,
                        heap,
                        "MB",
                        1_500,
                        "after a collection"),
                Figure.stated("all figures off the live state, " + size, all, "s", "")));
        return figures;
    }

    /** All figures of a community of which half are larger, the middle one of several times. */
    private static List<Figure> page(Live live, Seg1 stream, Size size, boolean isFull) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        for (int member = 0; member < stream.members(); member++) {
            sizes.merge(stream.community(member), 1, Integer::sum);
        }
        Map.Entry<Integer, Integer> median = sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .skip(sizes.size() / 2)
                .findFirst()
                .orElseThrow();
        int chosen = median.getKey();
        List<Double> times = new ArrayList<>();
        List<Double> ownTimes = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            long worked = worked();
            Figures.of(live.within(community -> community == chosen), SOURCES);
            times.add(since(start) * THOUSAND);
            ownTimes.add((worked() - worked) / MEGA);
        }
        return List.of(
                target(
                        isFull,
                        Figure::atMost,
                        "page of a place, " + size,
                        Figure.median(times),
                        "ms",
                        50,
                        Figure.plain(median.getValue()) + " members; the forest of all was grown for the first"),
                Figure.stated("page of a place in the thread's own time, " + size, Figure.median(ownTimes), "ms", ""));
    }

    private static List<Figure> batch(Seg1 stream, Size size, boolean isFull) {
        double before = inUse();
        try (Peak peak = new Peak()) {
            long start = System.nanoTime();
            long worked = worked();
            Ledger ledger = new Ledger(END);
            tell(stream, ledger, _ -> {});
            Figures.of(new Batch(ledger.close()), SOURCES);
            return List.of(
                    target(isFull, Figure::atMost, "batch, " + size, since(start), "s", 90, "all figures, one thread"),
                    Figure.stated("batch in the thread's own time, " + size, (worked() - worked) / GIGA, "s", ""),
                    target(
                            isFull,
                            Figure::atMost,
                            "heap of the batch, " + size,
                            peak.megabytes() - before,
                            "MB",
                            2_000,
                            "the most at any time, with what was not collected yet, without the stream"));
        }
    }

    /** A figure with a target. */
    private interface Target {
        Figure of(String name, double value, String unit, double target, String note);
    }

    private static Figure target(
            boolean isFull, Target target, String name, double value, String unit, double bound, String note) {
        return isFull ? target.of(name, value, unit, bound, note) : Figure.stated(name, value, unit, note);
    }

    /** Nanoseconds that this thread had a core. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void tell(Seg1 stream, FactSink sink, LongConsumer time) {
        long begin = END.minus(LENGTH).toEpochMilli();
        double step = (double) LENGTH.toMillis() / stream.exchanges();
        for (int member = 0; member < stream.members(); member++) {
            Seg1.Attributes is = stream.attributes(member);
            sink.party(
                    member,
                    new Party(
                            Party.Kind.PERSON,
                            stream.community(member),
                            is.party() > 0,
                            is.volunteer(),
                            is.floating(),
                            Instant.EPOCH));
        }
        for (int number = 0; number < stream.exchanges(); number++) {
            long at = begin + (long) (number * step);
            time.accept(at + 1);
            sink.exchange(
                    number,
                    new Moment(at, number),
                    stream.provider(number),
                    stream.receiver(number),
                    QUARTER * stream.quarters(number),
                    KINDS.get(stream.kind(number)),
                    Exchanges.NONE);
        }
        time.accept(END.toEpochMilli());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / GIGA;
    }

    /** Megabytes that are in use after a collection. */
    private static double inUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
    }

    /** The most that was in use, looked at often. */
    private static final class Peak implements AutoCloseable {
        private final Timer timer = new Timer("peak", true);
        private volatile long most;

        Peak() {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            look();
                        }
                    },
                    0,
                    LOOK);
        }

        private void look() {
            most = Math.max(
                    most,
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .map(MemoryPoolMXBean::getUsage)
                            .mapToLong(MemoryUsage::getUsed)
                            .sum());
        }

        double megabytes() {
            look();
            return most / MEGA;
        }

        @Override
        public void close() {
            timer.cancel();
        }
    }
}
