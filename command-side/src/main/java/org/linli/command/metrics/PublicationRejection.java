package org.linli.command.metrics;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why figures are not published. */
public sealed interface PublicationRejection extends Rejection {
    /** This month, or a later one, was published already: nothing is restated. */
    record MonthPublished(String last) implements PublicationRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("last", last);
        }
    }

    /** Only what is over is published. */
    record MonthNotOver() implements PublicationRejection {}
}
