package org.linli.query.metrics.live;

/** Several numbers of each row side by side, so that what is needed together comes from memory together. */
final class Table {
    private final Ints cells = new Ints();
    private final int bits;

    /** With room for so many fields, as a power of two. */
    Table(int bits) {
        this.bits = bits;
    }

    /** One of the fields. */
    Field field(int offset) {
        return new Field(offset);
    }

    /** Two neighbouring fields as one number of 64 bits. */
    Wide wide(int offset) {
        return new Wide(offset);
    }

    /** One number of each row; 0 where none was set. */
    final class Field {
        private final int offset;

        private Field(int offset) {
            this.offset = offset;
        }

        int get(int row) {
            return cells.get((row << bits) + offset);
        }

        void set(int row, int value) {
            cells.set((row << bits) + offset, value);
        }

        /** Adds and returns the sum. */
        int add(int row, int more) {
            return cells.add((row << bits) + offset, more);
        }
    }

    /** One long number of each row; 0 where none was set. */
    final class Wide {
        private final Field high;
        private final Field low;

        private Wide(int offset) {
            this.high = field(offset);
            this.low = field(offset + 1);
        }

        long get(int row) {
            return (long) high.get(row) << Integer.SIZE | Integer.toUnsignedLong(low.get(row));
        }

        void set(int row, long value) {
            high.set(row, (int) (value >> Integer.SIZE));
            low.set(row, (int) value);
        }
    }
}
