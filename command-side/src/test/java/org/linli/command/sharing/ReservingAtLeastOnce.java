package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;
import static org.linli.command.sharing.Listings.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Neighbourhood;
import org.linli.command.RunningCommunity;
import org.linli.command.sharing.DisputeCommand.ResolveDispute;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.DisputeHelp;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.Kind;

/** Ana offers two things, Ben asks for two; four exchanges about them end in one way or another. */
class ReservingAtLeastOnce {
    private static final int EXCHANGES = 4;

    private record End(List<Object> states, int told) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void telling_the_policy_again_of_any_prefix_of_the_facts_leads_to_the_same_end(long seed) {
        End once = live(seed, -1);

        assertThat(once.told()).isGreaterThan(EXCHANGES);
        for (int prefix = 1; prefix <= once.told(); prefix++) {
            End twice = live(seed, prefix);
            assertThat(twice.states())
                    .as("seed %s, told again after %s facts", seed, prefix)
                    .isEqualTo(once.states());
            assertThat(twice.told()).isEqualTo(once.told() + prefix);
        }
    }

    private static End live(long seed, int restartAfter) {
        try (RunningCommunity community = RunningCommunity.start()) {
            SharedLife life = new SharedLife(community);
            ToldOfFacts policy = new ToldOfFacts(life, restartAfter);
            Random random = new Random(seed);
            publishAndAgree(life, random);
            policy.catchUp();
            for (int i = 1; i <= EXCHANGES; i++) {
                if (life.exchange(exchange(i)) instanceof Exchange.Agreed) {
                    end(life, i, random.nextInt(4));
                }
            }
            policy.catchUp();
            return new End(states(life), policy.told());
        }
    }

    private static void publishAndAgree(SharedLife life, Random random) {
        Kind kind = random.nextBoolean() ? Kind.GOODS : Kind.SKILL;
        for (var neighbour : List.of(ANA, BEN, DAN)) {
            life.community().settle(neighbour, Level.L2);
        }
        life.community().appoint(DAN, Role.COMMITTEE_STAFF, Neighbourhood.XINGFU);
        life.publish(anOffer().of(kind).units(2));
        life.publish(aRequest().of(kind).by(BEN).units(2));
        for (int i = 1; i <= EXCHANGES; i++) {
            life.propose(exchange(i), random.nextBoolean() ? OFFER : null, REQUEST, ANA);
        }
        for (int i = 1; i <= EXCHANGES; i++) {
            life.agree(exchange(i), BEN);
        }
    }

    private static void end(SharedLife life, int number, int way) {
        var community = life.community();
        var exchange = exchange(number);
        if (way == 0) {
            community.send(new CancelExchange(exchange, CancellationReason.CANNOT_COME), BEN);
            return;
        }
        community.send(new MarkDone(exchange, 30), ANA);
        if (way == 1) {
            community.send(new ConfirmHelp(exchange, 30), BEN);
            return;
        }
        community.send(new DisputeHelp(exchange, "没有来"), BEN);
        community.send(new ResolveDispute(exchange, way == 2), DAN);
    }

    private static List<Object> states(SharedLife life) {
        List<Object> states = new ArrayList<>(List.of(life.listing(OFFER), life.listing(REQUEST)));
        for (int i = 1; i <= EXCHANGES; i++) {
            states.add(life.exchange(exchange(i)));
        }
        return states;
    }
}
