package org.linli.kernel.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of money: Chinese yuan in whole fen, 100 to the yuan; in JSON an integer. Other currencies and fractions of a fen do not exist here.
 *
 * @param value from 1 to {@link #MOST}; anything else throws {@link IllegalArgumentException}
 */
public record Fen(@JsonValue long value) implements Comparable<Fen> {
    /** Ten thousand million yuan. */
    public static final long MOST = 1_000_000_000_000L;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Fen {
        if (!isAmount(value)) {
            throw new IllegalArgumentException("an amount is from 1 to " + MOST + " fen");
        }
    }

    /** True when so many fen are an amount. */
    public static boolean isAmount(long value) {
        return value >= 1 && value <= MOST;
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    /** In yuan with two decimals, for example {@code 98640.00}. */
    @Override
    public String toString() {
        return "%d.%02d".formatted(value / 100, value % 100);
    }
}
