package org.linli.kernel.incentives;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;

/** A member's row on the board of one period. It says nothing about whose it is, and no two boards' keys can be held together. */
public record RowKey(@JsonValue String value) {
    /** How it is written. */
    public static final String PATTERN = "^row-[0-7][0-9a-v]{25}$";

    static final String KIND = "row";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RowKey {
        Ids.require(KIND, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
