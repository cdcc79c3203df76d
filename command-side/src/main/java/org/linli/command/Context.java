package org.linli.command;

import java.time.Instant;

/**
 * What a decider may know beside its own state.
 *
 * @param by who acts, and what they may do here
 * @param here the place that the command is about
 * @param now the time of the decision
 * @param rules the numbers of the rules
 */
public record Context(Authority by, Location here, Instant now, Rules rules) {}
