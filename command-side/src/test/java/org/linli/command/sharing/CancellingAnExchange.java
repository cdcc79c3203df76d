package org.linli.command.sharing;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.sharing.CancellationReason.CANNOT_COME;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Refusal;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeCancelled;

class CancellingAnExchange {
    private static final Deal DEAL = anExchange().deal();
    private static final CancelExchange CANCEL = new CancelExchange(FIRST, CANNOT_COME);

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "agreed", "started"})
    void either_side_ends_it_before_the_help_was_done(String step) {
        anExchange().at(step).when(CANCEL, by(ANA)).leadsTo(new ExchangeCancelled(FIRST, DEAL, CANNOT_COME, ANA));
        anExchange().at(step).when(CANCEL, by(BEN)).leadsTo(new ExchangeCancelled(FIRST, DEAL, CANNOT_COME, BEN));
    }

    @Test
    void nobody_else_ends_it() {
        anExchange().agreed().when(CANCEL, by(CUI).holding(COMMITTEE_STAFF)).isRefusedFor(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reserving", "done", "disputed", "confirmed", "cancelled", "voided"})
    void it_is_not_ended_while_units_are_reserved_nor_after_the_help(String step) {
        anExchange().at(step).when(CANCEL, by(BEN)).isRefusedFor(new WrongStep(step));
    }
}
