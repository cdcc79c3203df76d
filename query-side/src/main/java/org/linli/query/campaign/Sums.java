package org.linli.query.campaign;

/**
 * What a campaign collected and paid, in fen, and which things came and went.
 *
 * @param lines how many lines its ledger has
 * @param collected everything that was booked
 * @param returned what went back to who gave it
 * @param paid what was paid, with what was left over
 */
public record Sums(long lines, long collected, long returned, long paid, Gifts goods) {
    static final Sums NONE = new Sums(0, 0, 0, 0, new Gifts(0, 0, 0));

    /**
     * Gifts of things, each counted as one; they have no value in money.
     *
     * @param takenIn that came
     * @param released that go back to who gave them
     * @param passedOn that were handed over, as both sides say
     */
    public record Gifts(long takenIn, long released, long passedOn) {
        /** How many are here. */
        public long here() {
            return takenIn - released - passedOn;
        }
    }

    Sums booked(long fen) {
        return new Sums(lines + 1, collected + fen, returned, paid, goods);
    }

    Sums gaveBack(long fen) {
        return new Sums(lines + 1, collected, returned + fen, paid, goods);
    }

    Sums spent(long fen) {
        return new Sums(lines + 1, collected, returned, paid + fen, goods);
    }

    Sums tookIn() {
        return with(new Gifts(goods.takenIn() + 1, goods.released(), goods.passedOn()));
    }

    Sums released() {
        return with(new Gifts(goods.takenIn(), goods.released() + 1, goods.passedOn()));
    }

    Sums passedOn() {
        return with(new Gifts(goods.takenIn(), goods.released(), goods.passedOn() + 1));
    }

    private Sums with(Gifts other) {
        return new Sums(lines + 1, collected, returned, paid, other);
    }

    Sums and(Sums more) {
        return new Sums(
                lines + more.lines,
                collected + more.collected,
                returned + more.returned,
                paid + more.paid,
                new Gifts(
                        goods.takenIn() + more.goods.takenIn(),
                        goods.released() + more.goods.released(),
                        goods.passedOn() + more.goods.passedOn()));
    }

    /** What is there, held or free. */
    public long balance() {
        return collected - returned - paid;
    }
}
