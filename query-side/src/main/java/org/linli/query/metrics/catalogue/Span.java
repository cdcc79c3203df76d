package org.linli.query.metrics.catalogue;

/** Over which time a number counts, which says what its changes from month to month tell. */
public enum Span {
    /** From the beginning on: what it grew by is what came to it since. */
    EVER(0),
    /** Of this month, or of an instant: no other month tells of it. */
    MONTH(0),
    /** Of the last 90 days. */
    QUARTER(3),
    /** Of the 90 days before the last 90. */
    TWO_QUARTERS(6),
    /** Of 365 days. */
    YEAR(12),
    /** Of the year that ended 30 or 90 days ago, so that each had its time. */
    MATURE_YEAR(15);

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /** How many whole months later nothing of what was counted is counted any more; 0 where that does not matter. */
    public int months() {
        return months;
    }
}
