package org.linli.command.lending;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a member's diary does not enter something of volunteering. */
public sealed interface DiaryRejection extends Rejection {

    /** The member is in another action at that time. */
    record ShiftOverlaps() implements DiaryRejection {}

    /** The member has come to another action and not left it. */
    record StillElsewhere() implements DiaryRejection {}

    /** So many minutes do not fit into the member's day. */
    record DayFull(int mostMinutes) implements DiaryRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("mostMinutes", mostMinutes);
        }
    }
}
