package org.linli.kernel.giving;

/**
 * A line of a price list.
 *
 * @param name what is sold
 * @param quantity how many of it, at least 1
 */
public record PricedItem(String name, Fen price, int quantity) {}
