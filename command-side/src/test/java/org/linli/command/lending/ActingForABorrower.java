package org.linli.command.lending;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.FROM;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.Items.SECOND;
import static org.linli.command.lending.Items.TO;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.back;
import static org.linli.command.lending.Items.handOver;
import static org.linli.command.lending.Items.reserve;

import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.ProxyRefusal.NeverByProxy;
import org.linli.command.Refusal;
import org.linli.command.lending.ItemCommand.CancelLoan;
import org.linli.command.lending.ItemCommand.DenyPassage;
import org.linli.command.lending.ItemCommand.ExtendLoan;
import org.linli.command.lending.LendingRejection.OwnItem;
import org.linli.command.sharing.SharingRejection.ProxyIsOtherSide;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Passage;

/** Ana lends the drill, Ben borrows it, Cui is a proxy. */
class ActingForABorrower {
    private static final Acting CUI_FOR_BEN = by(CUI).onBehalfOf(BEN);
    private static final Acting KEEPER_FOR_BEN = CUI_FOR_BEN.holding(Role.HOUSE_KEEPER);

    @Test
    void a_mandate_to_borrow_is_none_to_lend() {
        Acting cuiForAna = by(CUI).onBehalfOf(ANA);
        anItem().reserved().when(new CancelLoan(FIRST), cuiForAna).isRefusedFor(new NeverByProxy());
        anItem().reserved().when(handOver(FIRST), cuiForAna.at(FROM)).isRefusedFor(new NeverByProxy());
        anItem().out().when(new ExtendLoan(FIRST, HOUR), cuiForAna.at(FROM)).isRefusedFor(new NeverByProxy());
        anItem().out().when(back(FIRST), cuiForAna.at(FROM)).isRefusedFor(new NeverByProxy());
        anItem().returnReported()
                .when(new DenyPassage(FIRST, Passage.RETURN), cuiForAna)
                .isRefusedFor(new NeverByProxy());
    }

    @Test
    void the_owner_is_not_the_borrowers_proxy_too() {
        Acting anaForBen = by(ANA).onBehalfOf(BEN);
        anItem().registered().when(reserve(FIRST, FROM, TO), anaForBen).isRefusedFor(new OwnItem());
        anItem().reserved().when(handOver(FIRST), anaForBen.at(FROM)).isRefusedFor(new Refusal.NotAllowed());
        anItem().reserved().when(new CancelLoan(FIRST), anaForBen).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void the_keeper_who_hands_an_item_out_is_not_the_borrowers_proxy_too() {
        anItem().atHouse()
                .registered()
                .when(reserve(SECOND, FROM, TO), KEEPER_FOR_BEN)
                .isRefusedFor(new ProxyIsOtherSide());
        anItem().atHouse()
                .reserved()
                .when(handOver(FIRST), KEEPER_FOR_BEN.at(FROM))
                .isRefusedFor(new ProxyIsOtherSide());
        anItem().atHouse()
                .handOverReported()
                .when(new DenyPassage(FIRST, Passage.HAND_OVER), KEEPER_FOR_BEN)
                .isRefusedFor(new ProxyIsOtherSide());
        anItem().atHouse().out().when(back(FIRST), KEEPER_FOR_BEN.at(FROM)).isRefusedFor(new ProxyIsOtherSide());
    }

    @Test
    void a_keeper_is_anybodys_proxy_for_what_is_not_kept_in_the_house() {
        anItem().registered().when(reserve(FIRST, FROM, TO), KEEPER_FOR_BEN).isAccepted();
        anItem().reserved().when(handOver(FIRST), KEEPER_FOR_BEN.at(FROM)).isAccepted();
        anItem().atHouse()
                .reserved()
                .when(handOver(FIRST), CUI_FOR_BEN.at(FROM))
                .isAccepted();
        anItem().atHouse()
                .registered()
                .when(reserve(FIRST, FROM, TO), by(CUI).holding(Role.HOUSE_KEEPER))
                .isAccepted();
    }
}
