package org.linli.kernel.volunteering;

/** Why a volunteer's hours do not count. */
public enum HoursRefusal {
    NOT_THERE,
    LEFT_EARLY,
    NOT_THE_TASK,
    NO_EVIDENCE,
    RECORDED_TWICE,
    OTHER
}
