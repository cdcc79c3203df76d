package org.linli.query.views;

/** The place of an entry in an index; a page begins strictly after it. */
public record Cursor(long order, String id) implements Comparable<Cursor> {
    /** Index order: the largest order first, then the largest id. */
    @Override
    public int compareTo(Cursor other) {
        int byOrder = Long.compare(other.order, order);
        return byOrder != 0 ? byOrder : other.id.compareTo(id);
    }
}
