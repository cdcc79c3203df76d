package org.linli.kernel.places;

/** Why a booking was called off. */
public enum BookingEnd {
    BY_BOOKER,
    BY_KEEPER,
    HOUSE_SUSPENDED,
    /** It lies outside the new opening hours. */
    HOURS_CHANGED,
    /** Who booked is being erased. */
    MEMBER_ERASED
}
