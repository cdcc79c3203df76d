package org.linli.command.waiting;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about waiting was refused. */
public sealed interface WaitingRejection extends Rejection {

    /** Nobody waits for what is their own. */
    record OwnThing() implements WaitingRejection {}

    /** There is one to have now: nobody has to wait. */
    record NothingToWaitFor() implements WaitingRejection {}

    /** As many wait as may. */
    record LineFull(int most) implements WaitingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** The member neither waits nor has the turn. */
    record NotWaiting() implements WaitingRejection {}

    /** Others wait, or it is somebody else's turn. */
    record NotYourTurn() implements WaitingRejection {}
}
