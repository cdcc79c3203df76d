package org.linli.command.sharing;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.sharing.Exchanges.anExchange;
import static org.linli.command.sharing.Listings.FIRST;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ExchangeCommand.StartHelp;
import org.linli.command.sharing.SharingRejection.MinutesOutOfRange;
import org.linli.command.sharing.SharingRejection.OnlyTheProvider;
import org.linli.command.sharing.SharingRejection.WrongStep;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.Kind;

class GivingHelp {
    private static final Deal DEAL = anExchange().deal();
    private static final StartHelp START = new StartHelp(FIRST);

    private static MarkDone took(int minutes) {
        return new MarkDone(FIRST, minutes);
    }

    @Test
    void the_provider_begins() {
        anExchange().agreed().when(START, by(ANA)).leadsTo(new ExchangeStarted(FIRST, DEAL));
    }

    @Test
    void nobody_but_the_provider_begins() {
        anExchange().agreed().when(START, by(BEN)).isRefusedFor(new OnlyTheProvider());
        anExchange().agreed().when(START, by(CUI)).isRefusedFor(new OnlyTheProvider());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "reserving", "started", "done", "disputed", "confirmed", "cancelled", "voided"})
    void help_begins_once_and_after_the_agreement(String step) {
        anExchange().at(step).when(START, by(ANA)).isRefusedFor(new WrongStep(step));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreed", "started"})
    void the_provider_marks_it_done_whether_they_said_that_they_began_or_not(String step) {
        anExchange().at(step).when(took(45), by(ANA)).leadsTo(new ExchangeMarkedDone(FIRST, DEAL, 45));
    }

    @Test
    void nobody_but_the_provider_marks_it_done() {
        anExchange().started().when(took(45), by(BEN)).isRefusedFor(new OnlyTheProvider());
        anExchange().started().when(took(45), by(CUI)).isRefusedFor(new OnlyTheProvider());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposed", "reserving", "done", "disputed", "confirmed", "cancelled", "voided"})
    void it_is_marked_done_once_and_after_the_agreement(String step) {
        anExchange().at(step).when(took(45), by(ANA)).isRefusedFor(new WrongStep(step));
    }

    @ParameterizedTest
    @EnumSource
    void it_takes_1_to_1440_minutes_and_goods_may_take_none(Kind kind) {
        var agreed = anExchange().of(kind).agreed();

        agreed.when(took(1), by(ANA)).isAccepted();
        agreed.when(took(1_440), by(ANA)).isAccepted();
        agreed.when(took(1_441), by(ANA)).isRefusedFor(new MinutesOutOfRange());
        agreed.when(took(-1), by(ANA)).isRefusedFor(new MinutesOutOfRange());
        if (kind == Kind.GOODS) {
            agreed.when(took(0), by(ANA)).isAccepted();
        } else {
            agreed.when(took(0), by(ANA)).isRefusedFor(new MinutesOutOfRange());
        }
    }
}
