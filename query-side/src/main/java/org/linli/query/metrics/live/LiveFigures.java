package org.linli.query.metrics.live;

import java.time.Instant;
import org.linli.kernel.Recorded;
import org.linli.query.metrics.facts.Facts;
import org.linli.query.metrics.ledger.FigureSource;

/** The live figures as the product's events make them: time goes on with what is recorded. May be used by many threads. */
public final class LiveFigures {
    private final Live live = new Live(Instant.EPOCH);
    private final Facts facts = new Facts(live, Instant.EPOCH);
    private Instant asOf = Instant.EPOCH;
    private long position = -1;

    /** What is read off the figures. */
    public interface Question<T> {
        /** The source must not be used later. */
        T ask(FigureSource figures, Instant asOf, long position);
    }

    /** Takes the next event of the log into account. */
    public synchronized void add(Recorded<?> event) {
        if (event.position() > position) {
            position = event.position();
            advance(event.recorded().plusMillis(1));
            facts.add(event);
        }
    }

    /** As of this instant, unless something was recorded later. */
    public synchronized <T> T ask(Instant now, Question<T> question) {
        advance(now);
        return question.ask(live, asOf, position);
    }

    private void advance(Instant instant) {
        if (instant.isAfter(asOf)) {
            asOf = instant;
            live.advance(asOf);
            facts.advance(asOf);
        }
    }
}
