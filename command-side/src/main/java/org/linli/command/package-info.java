/**
 * The one shape of every context's command side: commands, a pure decider, a thin aggregate around it.
 *
 * <p>A command reaches its aggregate by the aggregate's name; {@link org.linli.command.DecidedAggregate} gives the decider what it may know (state,
 * authority, place, time) and stores what it decides. Rules live in the deciders and nowhere else.
 */
@NullMarked
package org.linli.command;

import org.jspecify.annotations.NullMarked;
