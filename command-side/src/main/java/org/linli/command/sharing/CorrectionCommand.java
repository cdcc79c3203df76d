package org.linli.command.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.VoidReason;

/** What may be wished about an exchange that had closed. */
public sealed interface CorrectionCommand extends ExchangeCommand {

    /** It took another time: a side proposes that to the other, committee staff corrects it and says why. */
    record CorrectExchange(
            ExchangeId exchange, int minutes, @Nullable String reason) implements CorrectionCommand {}

    /** The other side agrees to so many minutes. */
    record AgreeToCorrection(ExchangeId exchange, int minutes) implements CorrectionCommand {}

    /** It shall count as if it had never been. */
    record VoidExchange(ExchangeId exchange, VoidReason reason) implements CorrectionCommand {}
}
