package org.linli.command.places;

import org.linli.kernel.Rejection;

/** Why a wish about a place was refused. */
public sealed interface PlaceRejection extends Rejection {

    /** A district stands alone; every other place lies under one of a higher level. */
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
}
