package org.linli.kernel.places;

import org.jspecify.annotations.Nullable;

/**
 * The levels of the place tree, from the top, and the party and public service centres (党群服务中心) that serve a level. An area
 * is optional between subdistrict and community.
 */
public enum PlaceKind {
    DISTRICT,
    SUBDISTRICT,
    AREA,
    COMMUNITY,
    /** 区级党群服务中心. */
    DISTRICT_CENTRE(DISTRICT),
    /** 街道党群服务中心. */
    SUBDISTRICT_CENTRE(SUBDISTRICT),
    /** 片区党群服务中心. */
    AREA_CENTRE(AREA);

    private final @Nullable PlaceKind serves;

    PlaceKind() {
        this(null);
    }

    PlaceKind(@Nullable PlaceKind serves) {
        this.serves = serves;
    }

    /** True for a service centre: nothing lies in it. */
    public boolean isCentre() {
        return serves != null;
    }

    /** True if a place of this kind may lie directly in one of the other kind: a centre in a place of its own level. */
    public boolean mayLieIn(PlaceKind parent) {
        return serves != null ? serves == parent : !parent.isCentre() && parent.compareTo(this) < 0;
    }
}
