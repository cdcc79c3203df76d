package org.linli.query.exchange;

import org.linli.kernel.sharing.CorrectionEvent;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.DisputeEvent;
import org.linli.kernel.sharing.DisputeEvent.DisputeAppealed;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeDisputed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeEvent.ReminderSent;

/** How far an exchange has come. */
public enum Stage {
    PROPOSED,
    /** Both sides want it; the units are being reserved. */
    RESERVING,
    AGREED,
    STARTED,
    /** Reported done; the receiver has not answered yet. */
    MARKED_DONE,
    DISPUTED,
    /** Over, and it counts. */
    CONFIRMED,
    /** Over, and it counts for nothing. */
    CANCELLED,
    /** Over, and it counts as if it had never been. */
    VOIDED;

    /** The stage that an event leads to. */
    Stage after(ExchangeEvent event) {
        return switch (event) {
            case MatchProposed _ -> PROPOSED;
            case AgreementGiven _ -> RESERVING;
            case ExchangeAgreed _ -> AGREED;
            case ExchangeStarted _ -> STARTED;
            case ExchangeMarkedDone _ -> MARKED_DONE;
            case ExchangeDisputed _ -> DISPUTED;
            case ExchangeConfirmed _ -> CONFIRMED;
            case DisputeResolved resolved -> resolved.upheld() ? CANCELLED : CONFIRMED;
            case ExchangeCancelled _ -> CANCELLED;
            case DisputeAppealed _ -> DISPUTED;
            case ExchangeVoided _ -> VOIDED;
            case ReminderSent _, DisputeEvent _, CorrectionEvent _ -> this;
        };
    }

    /** True once both sides had agreed, or it came to its end without. */
    public boolean agreed() {
        return this != PROPOSED && this != RESERVING;
    }

    /** True from the agreement to the close: while the two sides have to find each other. */
    boolean meeting() {
        return switch (this) {
            case AGREED, STARTED, MARKED_DONE, DISPUTED -> true;
            case PROPOSED, RESERVING, CONFIRMED, CANCELLED, VOIDED -> false;
        };
    }
}
