package org.linli.command.incentives;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Wording;
import org.linli.command.incentives.ScrutinyCommand.ReviewRing;
import org.linli.kernel.Rejection;

/** What is wrong with how something about a board is said. */
final class Wordings {
    /** What a deed on a board is known by. */
    static final String SOURCE = "^(exchange|action)-[0-7][0-9a-v]{25}$";

    private static final int MOST_SOURCES = 50;
    private static final Pattern WRITTEN = Pattern.compile(SOURCE);

    private Wordings() {}

    /** Of sources that each may be named once; null: nothing. */
    static @Nullable Rejection fault(List<String> some, List<String> others, String reason, Context context) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        int named = some.size() + others.size();
        if (named > MOST_SOURCES
                || all.size() < named
                || !all.stream().allMatch(source -> WRITTEN.matcher(source).matches())) {
            return new IncentiveRejection.SourcesMalformed(MOST_SOURCES);
        }
        return reason(reason, context);
    }

    /** Of a ring; null: nothing. */
    static @Nullable Rejection fault(ReviewRing ring, Context context) {
        int size = ring.members().size();
        boolean wellFormed = !ring.month().isYear()
                && size >= IncentiveRules.LEAST_RING
                && size <= IncentiveRules.LARGEST_RING
                && Set.copyOf(ring.members()).size() == size;
        return wellFormed
                ? reason(ring.reason(), context)
                : new IncentiveRejection.RingMalformed(IncentiveRules.LARGEST_RING);
    }

    /** Of a reason; null: nothing. */
    static @Nullable Rejection reason(String reason, Context context) {
        int most = context.rules().incentives().longestReason();
        return Wording.isText(reason, most) ? null : new IncentiveRejection.BoardReasonMalformed(most);
    }
}
