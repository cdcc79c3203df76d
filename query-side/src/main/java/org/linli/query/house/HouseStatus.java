package org.linli.query.house;

/** Whether a house takes bookings. */
public enum HouseStatus {
    /** Not opened yet. */
    REGISTERED,
    OPEN,
    SUSPENDED
}
