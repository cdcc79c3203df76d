package org.linli.query.books;

import org.jspecify.annotations.Nullable;

/**
 * Whether one transfer was booked and taken in as often as it should be, or one source moved what it counts.
 *
 * @param id of the transfer or the source
 * @param booked how often the transfer was booked: once
 * @param awaited how many sides have still to take it in; negative when one did more than once
 * @param due minutes that the source counts
 * @param moved minutes that it moved
 */
public record BookCheck(String id, int booked, int awaited, long due, long moved) {

    private static BookCheck of(@Nullable BookCheck before, String id) {
        return before == null ? new BookCheck(id, 0, 0, 0, 0) : before;
    }

    static BookCheck booked(@Nullable BookCheck before, String id, int sides) {
        BookCheck check = of(before, id);
        return new BookCheck(id, check.booked + 1, check.awaited + sides, check.due, check.moved);
    }

    static BookCheck takenIn(@Nullable BookCheck before, String id) {
        BookCheck check = of(before, id);
        return new BookCheck(id, check.booked, check.awaited - 1, check.due, check.moved);
    }

    static BookCheck counting(@Nullable BookCheck before, String id, int minutes) {
        BookCheck check = of(before, id);
        return new BookCheck(id, check.booked, check.awaited, minutes, check.moved);
    }

    static BookCheck moving(@Nullable BookCheck before, String id, int minutes) {
        BookCheck check = of(before, id);
        return new BookCheck(id, check.booked, check.awaited, check.due, check.moved + minutes);
    }

    /** True for what must never be. */
    boolean isTwice() {
        return booked > 1 || awaited < 0;
    }

    /** True for what is on its way: soon not any more. */
    boolean isOpen() {
        return awaited > 0 || due != moved;
    }
}
