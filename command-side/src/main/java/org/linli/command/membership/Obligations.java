package org.linli.command.membership;

import java.util.List;
import org.linli.kernel.membership.MemberId;

/** What binds a member to others, as far as can be read: what they are told to settle before they leave. */
public interface Obligations {
    /** What runs now, as of everything stored before the call; none for somebody that nothing is known of. */
    List<Obligation> of(MemberId member);

    /** The id of something that runs. */
    record Obligation(Kind kind, String id) {}

    /** What kind of thing it is. */
    enum Kind {
        /** Agreed and not closed. */
        EXCHANGE,
        /** Accepted and not back, on either side. */
        LOAN,
        /** A sharing house that the member keeps. */
        HOUSE,
        /** A published campaign that the member answers for. */
        CAMPAIGN
    }
}
