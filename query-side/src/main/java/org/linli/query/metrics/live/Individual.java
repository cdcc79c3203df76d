package org.linli.query.metrics.live;

import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.BrokerageRoles;

/**
 * What one member did in the last 365 days and where that puts them among all. It is shown to them alone.
 *
 * @param given K: exchanges in which they gave, with persons and organisations
 * @param received K: exchanges in which they received
 * @param minutesGiven of the former
 * @param minutesReceived of the latter
 * @param minutesVolunteered K: verified
 * @param partners E1: persons with whom they exchanged something
 * @param gave D4: exchanges with persons in which they gave
 * @param got D4: in which they received
 * @param constraint G1; null without partners
 * @param effectiveSize G2; null without partners
 * @param roles G3, by community
 * @param raters I1: who said how their help was
 * @param positive I1: the sum of what each said on average, 0 to 1 each
 * @param broughtIn J2: members of whom they are the parent in the forest, whenever that was
 */
public record Individual(
        int given,
        int received,
        long minutesGiven,
        long minutesReceived,
        long minutesVolunteered,
        int partners,
        int gave,
        int got,
        @Nullable Double constraint,
        @Nullable Double effectiveSize,
        BrokerageRoles roles,
        int raters,
        double positive,
        int broughtIn) {
    /** Of who did nothing. */
    static final Individual NOTHING =
            new Individual(0, 0, 0, 0, 0, 0, 0, 0, null, null, new BrokerageRoles(0, 0, 0, 0, 0), 0, 0, 0);

    /** D4: |out − in| / (out + in), from 0, as much as they received, to 1; null without either. */
    public @Nullable Double balance() {
        return gave + got == 0 ? null : (Double) ((double) Math.abs(gave - got) / (gave + got));
    }
}
