package org.linli.query.volunteering;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a volunteer's part in an action has come. */
@Schema(name = "ServiceStage")
public enum Stage {
    WAITING,
    SIGNED_UP,
    /** Came by the code of the house, and has not left. */
    THERE,
    LEFT,
    /** The organiser said how long; whether the day has room for it is being checked. */
    BEING_CHECKED,
    /** Entered later; a second person has to approve. */
    SUBMITTED,
    COUNTS,
    /** The organiser said that it does not count. */
    REJECTED,
    ABSENT,
    WITHDRAWN,
    CALLED_OFF;

    /** True while nothing is recorded of it: it can still be given up. */
    boolean isOpen() {
        return switch (this) {
            case WAITING, SIGNED_UP, THERE, LEFT -> true;
            case BEING_CHECKED, SUBMITTED, COUNTS, REJECTED, ABSENT, WITHDRAWN, CALLED_OFF -> false;
        };
    }
}
