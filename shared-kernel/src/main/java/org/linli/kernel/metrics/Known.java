package org.linli.kernel.metrics;

/** A number on which published figures rest, by its name. */
public record Known(String name, double value) {}
