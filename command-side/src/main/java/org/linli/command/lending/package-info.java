/**
 * Lending: a neighbour registers an item, others reserve a time, take it, bring it back; who comes too late waits in line.
 *
 * <p>An item owns the diary of its loans: one at a time, no overlap. A member's diary owns what one borrower has across items: how many, and whether
 * one of them is overdue. {@link org.linli.command.lending.WhenLoanChangedThenKeepDiary} stands between them. An item changes hands only on a loan that
 * the borrower's diary has entered.
 */
@NullMarked
package org.linli.command.lending;

import org.jspecify.annotations.NullMarked;
