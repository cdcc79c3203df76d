package org.linli.kernel.places;

/** What an inspection found about one item of the standard. */
public record Finding(String item, boolean passed) {}
