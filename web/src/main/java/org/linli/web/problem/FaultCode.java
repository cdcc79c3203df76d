package org.linli.web.problem;

import java.util.Locale;

/** What is wrong with one field or parameter. */
public enum FaultCode {
    UNKNOWN,
    REQUIRED,
    REPEATED,
    WRONG_TYPE,
    OUT_OF_RANGE,
    WRONG_ID,
    UNACCEPTABLE,
    CONTROL_CHARACTER,
    LONE_SURROGATE;

    /** The code in kebab case, as clients see it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
