package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.volunteering.Shifts.action;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.command.ProxyRefusal.MandateLacksScope;
import org.linli.command.RunningCommunity;
import org.linli.command.Sender;
import org.linli.command.volunteering.ActionCommand.Withdraw;
import org.linli.kernel.membership.ProxyScope;
import org.linli.web.RejectedException;

/** Ben signs Ana up. */
class VolunteeringForOthers {
    private final RunningCommunity community = RunningCommunity.start();
    private final VolunteerLife life = new VolunteerLife(community);

    @BeforeEach
    void an_action_with_two_places() {
        life.settle(List.of(ANA, BEN));
        life.post(1, 10, 2);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    @Test
    void a_proxy_whose_mandate_names_it_signs_up_and_withdraws() {
        Sender bens = community.proxy(BEN, ANA, ProxyScope.VOLUNTEER);

        community.commands().send(life.actions().signUp(action(1), VolunteerLife.ROLE, ANA), bens);
        assertThat(life.in(action(1))).containsExactly(ANA);
        community.commands().send(new Withdraw(action(1)), bens);
        assertThat(life.in(action(1))).isEmpty();
    }

    @Test
    void a_mandate_for_other_things_does_not_do() {
        Sender bens = community.proxy(BEN, ANA, ProxyScope.PUBLISH);

        assertThatThrownBy(() ->
                        community.commands().send(life.actions().signUp(action(1), VolunteerLife.ROLE, ANA), bens))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused ->
                                assertThat(refused.rejection()).isEqualTo(new MandateLacksScope(ProxyScope.VOLUNTEER)));
    }
}
