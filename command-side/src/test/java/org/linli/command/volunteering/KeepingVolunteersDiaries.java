package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.volunteering.Shifts.action;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.command.volunteering.ActionCommand.CancelAction;
import org.linli.command.volunteering.ActionCommand.Withdraw;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.SignUpEnd;

/** Neighbours sign up for actions; the policy is told of each fact in turn, by hand. */
class KeepingVolunteersDiaries {
    private final List<RunningCommunity> communities = new ArrayList<>();

    /** A community, and a policy that is told of everything again from the start once it was told of so many. */
    private final class Told {
        private final RunningCommunity community = RunningCommunity.start();
        private final VolunteerLife life = new VolunteerLife(community);
        private final WhenPlaceTakenThenKeepDiary policy =
                new WhenPlaceTakenThenKeepDiary(community.commands(), community.histories());
        private final int restartAfter;
        private int next;
        private int told;

        Told(int restartAfter) {
            this.restartAfter = restartAfter;
            communities.add(community);
            life.settle(List.of(ANA, BEN, CUI));
        }

        void catchUp() {
            for (List<EventMessage<?>> facts = life.facts(); next < facts.size(); facts = life.facts()) {
                EventMessage<?> fact = facts.get(next);
                policy.on((ActionEvent) fact.getPayload(), fact);
                next++;
                told++;
                if (told == restartAfter) {
                    next = 0;
                }
            }
        }
    }

    @AfterEach
    void stop() {
        communities.forEach(RunningCommunity::close);
    }

    @Test
    void of_two_overlapping_actions_signed_up_for_at_once_the_first_stays_and_the_place_in_the_other_goes_on() {
        Told told = new Told(-1);
        told.life.post(1, 10, 1);
        told.life.post(2, 12, 1);
        told.life.signUp(1, ANA);
        told.life.signUp(2, ANA);
        told.life.signUp(2, BEN);
        told.catchUp();

        assertThat(told.life.in(action(1))).containsExactly(ANA);
        assertThat(told.life.in(action(2))).containsExactly(BEN);
        assertThat(told.life.duties(ANA).shifts()).containsOnlyKeys(action(1));
        assertThat(told.life.duties(BEN).shifts()).containsOnlyKeys(action(2));
        assertThat(told.life.facts().stream()
                        .map(EventMessage::getPayload)
                        .filter(VolunteerWithdrew.class::isInstance)
                        .map(VolunteerWithdrew.class::cast))
                .singleElement()
                .satisfies(out -> {
                    assertThat(out.reason()).isEqualTo(SignUpEnd.OVERLAP);
                    assertThat(out.by()).isEqualTo(MemberId.SYSTEM);
                });
    }

    @Test
    void who_waits_is_not_bound_until_a_place_is_theirs() {
        Told told = new Told(-1);
        told.life.post(1, 10, 1);
        told.life.signUp(1, ANA);
        told.life.signUp(1, BEN);
        told.catchUp();
        assertThat(told.life.duties(BEN).shifts()).isEmpty();

        told.community.send(new Withdraw(action(1)), ANA);
        told.catchUp();
        assertThat(told.life.duties(BEN).shifts()).containsOnlyKeys(action(1));
        assertThat(told.life.duties(ANA).shifts()).isEmpty();
    }

    @Test
    void an_action_called_off_binds_nobody() {
        Told told = new Told(-1);
        told.life.post(1, 10, 2);
        told.life.signUp(1, ANA);
        told.life.signUp(1, BEN);
        told.catchUp();
        told.community.send(new CancelAction(action(1), ActionEnd.TOO_FEW), DAN);
        told.catchUp();

        assertThat(told.life.duties(ANA).shifts()).isEmpty();
        assertThat(told.life.duties(BEN).shifts()).isEmpty();
    }

    @Test
    void telling_the_policy_again_of_any_prefix_of_the_facts_leads_to_the_same_end() {
        Told once = new Told(-1);
        live(once);
        assertThat(once.told).isGreaterThan(8);

        for (int prefix = 1; prefix <= once.told; prefix++) {
            Told twice = new Told(prefix);
            live(twice);
            assertThat(states(twice)).as("told again after %s facts", prefix).isEqualTo(states(once));
            assertThat(twice.told).isEqualTo(once.told + prefix);
        }
    }

    /** One sign-up that overlaps, one withdrawn and made again, one promoted, one action called off. */
    private static void live(Told told) {
        told.life.post(1, 10, 1);
        told.life.post(2, 12, 1);
        told.life.post(3, 40, 2);
        told.life.signUp(1, ANA);
        told.life.signUp(2, ANA);
        told.life.signUp(2, BEN);
        told.life.signUp(1, CUI);
        told.catchUp();
        told.community.send(new Withdraw(action(1)), ANA);
        told.life.signUp(1, ANA);
        told.life.signUp(3, ANA);
        told.life.signUp(3, BEN);
        told.catchUp();
        told.community.send(new CancelAction(action(3), ActionEnd.WEATHER), DAN);
        told.catchUp();
    }

    private static List<Object> states(Told told) {
        List<Object> states = new ArrayList<>();
        for (MemberId member : List.of(ANA, BEN, CUI)) {
            states.add(told.life.duties(member));
        }
        for (int i = 1; i <= 3; i++) {
            states.add(told.life.state(i));
        }
        return states;
    }
}
