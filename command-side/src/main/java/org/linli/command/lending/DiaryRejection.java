package org.linli.command.lending;

import org.linli.kernel.Rejection;

/** Why a member's diary does not enter something of volunteering. */
public sealed interface DiaryRejection extends Rejection {

    /** The member is in another action at that time. */
    record ShiftOverlaps() implements DiaryRejection {}
}
