package org.linli.web;

import java.util.List;

/** Some rows of a list in its order. A {@code Link} header with {@code rel="next"} leads to those behind them. */
public record Page<T>(List<T> items) {
    public Page {
        items = List.copyOf(items);
    }
}
