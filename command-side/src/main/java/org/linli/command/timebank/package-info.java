/**
 * The time bank: hours of help pass between members' accounts and communities' pools, and never become money.
 *
 * <p>Every movement is one transfer, which says both sides, so that everything together is always zero. It stands in the history of the account or pool whose
 * rule it keeps: the floor of who pays, the ceiling of who takes in, the balance of a pool that grants. The other side takes it in as soon as {@link
 * org.linli.command.timebank.WhenHoursTransferredThenTakeIn} tells it, once, however often it is told. What an exchange moves is settled by the receiver's
 * account alone: it is told how much the exchange counts now, and moves the difference.
 */
@NullMarked
package org.linli.command.timebank;

import org.jspecify.annotations.NullMarked;
