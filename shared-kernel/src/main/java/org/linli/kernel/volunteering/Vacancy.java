package org.linli.kernel.volunteering;

/**
 * How many are wanted for what.
 *
 * @param role what they do, one line; no two of an action are called the same
 * @param places ≥ 1
 */
public record Vacancy(String role, int places) {}
