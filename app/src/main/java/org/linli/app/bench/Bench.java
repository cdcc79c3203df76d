package org.linli.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One group of measurements. */
public interface Bench {
    List<Figure> measure(Setting setting) throws Exception;

    /**
     * Where and how long.
     *
     * @param folder empty; on the disk to measure
     * @param time of each load
     * @param listings in the large store
     */
    record Setting(Path folder, Duration time, int listings) {
        private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);

        /** How many turns each side has when two things are compared. */
        int rounds() {
            return Math.toIntExact(Math.max(1, time.dividedBy(LONGEST_ROUND)));
        }

        /** How long one turn is. */
        Duration round() {
            return time.dividedBy(rounds());
        }
    }
}
