package org.linli.query.operate;

/**
 * A projection as the operator sees it.
 *
 * @param position the last event that its views include; −1 if none
 * @param lag how many events it has still to read
 * @param rebuilding true while a rebuild of it runs; its views serve all the while
 */
public record ProjectionPage(String name, long position, long lag, boolean rebuilding) {}
