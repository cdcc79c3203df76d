/**
 * Waiting: when all units of a listing are kept, neighbours stand in line; the first one gets the turn when a unit is free.
 *
 * <p>{@link org.linli.kernel.sharing.Line} is the order of those who wait, for listings here and for items in lending.
 */
@NullMarked
package org.linli.command.waiting;

import org.jspecify.annotations.NullMarked;
