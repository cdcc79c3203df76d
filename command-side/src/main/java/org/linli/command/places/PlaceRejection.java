package org.linli.command.places;

import org.linli.kernel.Rejection;

/** Why a wish about a place was refused. */
public sealed interface PlaceRejection extends Rejection {

    /** A district stands alone; every other place lies under one of a higher level, a service centre in one of its own. */
    record WrongParent() implements PlaceRejection {}

    /** A name has 1 to 100 characters in each language. */
    record PlaceNameMalformed() implements PlaceRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A count is from 0 to 100 million, of a day that is not ahead, with a source of 1 to 200 characters. */
    record CountMalformed() implements PlaceRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Only a service centre has services. */
    record NoServiceCentre() implements PlaceRejection {}

    /** Hours of a day begin before they end, within the day, and do not overlap. */
    record HoursMalformed() implements PlaceRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
