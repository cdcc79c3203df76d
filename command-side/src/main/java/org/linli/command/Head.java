package org.linli.command;

import java.time.Duration;
import java.util.function.ToLongFunction;

/**
 * The end of the store's events, which is asked for after each command: what it stored lies before it.
 *
 * @param patience how long a command may take in all, this question included
 * @param within the last position, −1 if there is no event; given up with an exception after as long as it is told
 */
public record Head(Duration patience, ToLongFunction<Duration> within) {}
