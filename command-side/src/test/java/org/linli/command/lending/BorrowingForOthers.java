package org.linli.command.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.lending.Items.DAY;
import static org.linli.command.lending.Items.FIRST;
import static org.linli.command.lending.Items.HOUR;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.back;
import static org.linli.command.lending.LentLife.item;
import static org.linli.command.lending.LentLife.loan;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Command;
import org.linli.command.ProxyRefusal.MandateLacksScope;
import org.linli.command.RunningCommunity;
import org.linli.command.Sender;
import org.linli.command.lending.ItemCommand.ExtendLoan;
import org.linli.command.lending.ItemCommand.JoinLine;
import org.linli.command.lending.ItemCommand.RegisterItem;
import org.linli.command.lending.MemberDiaryCommand.EnterLoan;
import org.linli.command.sharing.SharingRejection.ProxyIsOtherSide;
import org.linli.kernel.EventMeta;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Condition;
import org.linli.web.RejectedException;

/** Cui borrows Ana's drill for Ben. */
class BorrowingForOthers {
    private final RunningCommunity community = RunningCommunity.start();
    private final LentLife life = new LentLife(community);

    @BeforeEach
    void neighbours() {
        life.settle(2, BEN, CUI);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void send(Command command, Sender sender) {
        community.commands().send(command, sender);
    }

    @Test
    void a_proxy_borrows_in_the_principals_name_from_the_reservation_to_the_return() {
        Sender cuis = community.proxy(CUI, BEN, ProxyScope.BORROW);
        send(life.borrowers().reserve(loan(1), BEN, null, DAY), cuis);
        community.sendAsSystem(new EnterLoan(BEN, loan(1)));
        send(life.borrowers().handOver(loan(1), Condition.GOOD, null), cuis);
        send(new ExtendLoan(loan(1), HOUR), cuis);
        send(back(loan(1)), cuis);

        Booking booking = Objects.requireNonNull(((Item.Registered) life.state(1)).booking(loan(1)));
        assertThat(booking.loan().borrower()).isEqualTo(BEN);
        assertThat(booking.isOut() && booking.report() != null).isTrue();
        List<EventMeta> metas = life.facts().stream()
                .map(EventMessage::getMetaData)
                .map(EventMeta::of)
                .filter(meta -> meta.actor().equals(CUI))
                .toList();
        assertThat(metas).hasSize(4).allSatisfy(meta -> {
            assertThat(meta.principal()).isEqualTo(BEN);
            assertThat(meta.mandate()).isEqualTo(cuis.mandate());
        });
    }

    @Test
    void the_loan_counts_among_the_principals_and_not_the_proxys() {
        Sender cuis = community.proxy(CUI, BEN, ProxyScope.BORROW);
        send(life.borrowers().reserve(loan(1), BEN, NOW, DAY), cuis);
        community.sendAsSystem(new EnterLoan(BEN, loan(1)));

        assertThat(life.diary(BEN).entered()).containsExactly(loan(1));
        assertThat(life.diary(CUI).entered()).isEmpty();
    }

    @Test
    void nobody_borrows_for_others_by_a_mandate_for_other_things() {
        Sender cuis = community.proxy(CUI, BEN, ProxyScope.PUBLISH, ProxyScope.EXCHANGE, ProxyScope.BOOK);
        assertThatThrownBy(() -> send(life.borrowers().reserve(loan(1), BEN, null, DAY), cuis))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new MandateLacksScope(ProxyScope.BORROW)));
        assertThatThrownBy(() -> send(new JoinLine(item(1)), cuis))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new MandateLacksScope(ProxyScope.BORROW)));
    }

    @Test
    void the_office_of_a_proxy_is_known_although_it_allows_them_nothing() {
        community.appoint(CUI, Role.HOUSE_KEEPER, XINGFU);
        Sender cuis = community.proxy(CUI, BEN, ProxyScope.BORROW);
        RegisterItem register =
                new RegisterItem(Items.DRILL, XINGFU, anItem().atHouse().terms(), Condition.GOOD, null);
        community.send(register, ANA);
        assertThatThrownBy(() -> send(life.borrowers().reserve(FIRST, BEN, null, DAY), cuis))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new ProxyIsOtherSide()));
    }
}
