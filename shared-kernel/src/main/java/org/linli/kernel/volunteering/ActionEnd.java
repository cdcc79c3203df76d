package org.linli.kernel.volunteering;

/** Why an action does not take place. */
public enum ActionEnd {
    WEATHER,
    TOO_FEW,
    NOBODY_LEADS,
    NOT_NEEDED,
    POSTED_BY_MISTAKE
}
