package org.linli.query.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A listing that may be suggested.
 *
 * @param near how close it is to the listing it would be suggested for
 * @param neighbours how many different neighbours confirmed an exchange with its owner
 * @param asked when its owner was last asked, or suggested for another listing; null: never
 */
public record Candidate(
        Matchable listing,
        Nearness near,
        int neighbours,
        @Nullable Instant asked) {

    /** The smallest place that two listings share. */
    public enum Nearness {
        COMMUNITY,
        SUBDISTRICT,
        FARTHER
    }
}
