package org.linli.query.matching;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Reason;

/** What {@link LinearRanker} looks at, each from 0 to 1, and from which value on it is worth a word. */
enum Feature {
    CATEGORY,
    WORDS,
    SPELLING,
    MEANING,
    PLACE,
    URGENCY,
    CLOSING,
    FRESHNESS,
    REPUTATION,
    FAIRNESS;

    /** The reason that this value is; null when it is none. */
    @Nullable
    Reason reason(double value) {
        return switch (this) {
            case CATEGORY -> value >= 1 ? Reason.SAME_CATEGORY : value >= 0.5 ? Reason.RELATED_CATEGORY : null;
            case WORDS -> value >= 0.25 ? Reason.SIMILAR_WORDS : null;
            case SPELLING -> null;
            case MEANING -> value >= 0.6 ? Reason.SIMILAR_MEANING : null;
            case PLACE -> value >= 1 ? Reason.SAME_COMMUNITY : value >= 0.5 ? Reason.SAME_SUBDISTRICT : null;
            case URGENCY -> value >= 1 ? Reason.URGENT : null;
            case CLOSING -> value >= 0.5 ? Reason.CLOSES_SOON : null;
            case FRESHNESS -> value >= 0.75 ? Reason.NEW : null;
            case REPUTATION -> value >= 0.5 ? Reason.CONFIRMED_BY_NEIGHBOURS : null;
            case FAIRNESS -> value >= 1 ? Reason.NOT_ASKED_LATELY : null;
        };
    }
}
