package org.linli.kernel.places;

/** The levels of the place tree, from the top. An area is optional between subdistrict and community. */
public enum PlaceKind {
    DISTRICT,
    SUBDISTRICT,
    AREA,
    COMMUNITY
}
