package org.linli.kernel.metrics;

import java.util.List;

/**
 * How something is spread over people: the mean of each tenth of them, from those with the least on. Where their number cannot be divided by ten, tenths differ by one person.
 *
 * @param metric id of the metric, such as G1
 * @param cell what of it
 * @param means ten; empty where that would tell too much of too few
 */
public record Tenths(String metric, String cell, List<Double> means) {
    public Tenths {
        means = List.copyOf(means);
    }
}
