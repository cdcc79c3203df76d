package org.linli.kernel;

/** A text in the two languages of the service. */
public record LocalText(String zh, String en) {}
