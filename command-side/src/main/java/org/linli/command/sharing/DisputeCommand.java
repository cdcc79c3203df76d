package org.linli.command.sharing;

import org.linli.kernel.sharing.ExchangeId;

/** What may be wished between a dispute and its end. */
public sealed interface DisputeCommand extends ExchangeCommand {

    /** Committee staff takes the case. */
    record OpenMediation(ExchangeId exchange) implements DisputeCommand {}

    /** One side says how it was. */
    record MakeStatement(ExchangeId exchange, String text) implements DisputeCommand {}

    /** The mediator proposes what the two could settle on. */
    record ProposeSettlement(ExchangeId exchange, int minutes) implements DisputeCommand {}

    /** One side accepts the proposal of so many minutes. */
    record AcceptSettlement(ExchangeId exchange, int minutes) implements DisputeCommand {}

    /** Committee staff decides: upheld, the receiver was right; otherwise the minutes count. */
    record ResolveDispute(ExchangeId exchange, boolean upheld) implements DisputeCommand {}

    /** One side wants somebody else to decide again. */
    record AppealDecision(ExchangeId exchange, String reason) implements DisputeCommand {}
}
