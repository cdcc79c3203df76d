package org.linli.query.campaign;

/**
 * What a campaign collected and paid, in fen.
 *
 * @param lines how many lines its ledger has
 * @param collected everything that was booked
 * @param returned what went back to who gave it
 * @param paid what was paid, with what was left over
 */
public record Sums(long lines, long collected, long returned, long paid) {
    static final Sums NONE = new Sums(0, 0, 0, 0);

    Sums booked(long fen) {
        return new Sums(lines + 1, collected + fen, returned, paid);
    }

    Sums gaveBack(long fen) {
        return new Sums(lines + 1, collected, returned + fen, paid);
    }

    Sums spent(long fen) {
        return new Sums(lines + 1, collected, returned, paid + fen);
    }

    /** What is there, held or free. */
    public long balance() {
        return collected - returned - paid;
    }
}
