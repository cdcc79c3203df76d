package org.linli.command.giving;

import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of an application for relief. */
public sealed interface Relief {

    /** Nobody filed it. */
    record Unfiled() implements Relief {}

    /** How far it has come. */
    enum Step {
        OPEN,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * An application.
     *
     * @param filer the applicant, their proxy, or staff
     * @param community of the applicant, whose staff decides
     */
    record Filed(MemberId applicant, MemberId filer, PlaceId community, Step step) implements Relief {
        Filed at(Step next) {
            return new Filed(applicant, filer, community, next);
        }
    }
}
