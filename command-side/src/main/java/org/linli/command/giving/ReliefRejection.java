package org.linli.command.giving;

import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about relief was refused. */
public sealed interface ReliefRejection extends Rejection {

    /** Relief is decided by the staff of the applicant's community, and they belong to none. */
    record ApplicantWithoutCommunity() implements ReliefRejection {}

    /** What is needed, or why it is refused, must be said in so many characters at most. */
    record ReliefTextMalformed(int most) implements ReliefRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** It was granted, refused or withdrawn. */
    record ReliefClosed() implements ReliefRejection {}

    /** Nobody decides on relief that they ask for or filed themselves. */
    record ReliefDeciderInvolved() implements ReliefRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }
}
