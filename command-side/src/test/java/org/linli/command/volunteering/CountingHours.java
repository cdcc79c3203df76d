package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.volunteering.Shifts.HOUR;
import static org.linli.command.volunteering.Shifts.action;
import static org.linli.command.volunteering.Shifts.attestation;
import static org.linli.command.volunteering.Shifts.terms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Rules;
import org.linli.command.RunningCommunity;
import org.linli.command.volunteering.ActionCommand.AttestHours;
import org.linli.command.volunteering.ActionCommand.CheckIn;
import org.linli.command.volunteering.ActionCommand.CheckOut;
import org.linli.command.volunteering.ActionCommand.CorrectHours;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.Presence;
import org.linli.kernel.volunteering.Vacancy;
import org.linli.kernel.volunteering.VenueCodes;

/** Ana comes, leaves and is attested; the policies are told of each fact in turn, by hand. */
class CountingHours {
    private static final HouseId HOUSE = HouseId.of(new byte[] {1});

    private final List<RunningCommunity> communities = new ArrayList<>();

    /** A community, and policies that are told of everything again from the start once they were told of so many. */
    private final class Told {
        private final RunningCommunity community = RunningCommunity.start();
        private final VolunteerLife life = new VolunteerLife(community);
        private final WhenPlaceTakenThenKeepDiary places =
                new WhenPlaceTakenThenKeepDiary(community.commands(), community.histories());
        private final WhenRecordedThenCountHours hours = new WhenRecordedThenCountHours(
                community.commands(), community.histories(), Rules.standard().volunteering());
        private final int restartAfter;
        private int next;
        private int told;

        Told(int restartAfter) {
            this.restartAfter = restartAfter;
            communities.add(community);
            life.settle(List.of(ANA, BEN));
        }

        /** In the house, from so many hours on for eight. */
        void post(int number, int inHours) {
            var from = NOW.plus(HOUR.multipliedBy(inHours));
            community.send(
                    new ActionCommand.PostAction(
                            action(number),
                            XINGFU,
                            null,
                            new Venue(HOUSE, XINGFU),
                            from,
                            from.plus(HOUR.multipliedBy(8)),
                            terms(from, new Vacancy(VolunteerLife.ROLE, 5))),
                    DAN);
            life.signUp(number, ANA);
        }

        void catchUp() {
            for (List<EventMessage<?>> facts = life.facts(); next < facts.size(); facts = life.facts()) {
                EventMessage<?> fact = facts.get(next);
                places.on((ActionEvent) fact.getPayload(), fact);
                tell(fact);
                next++;
                told++;
                if (told == restartAfter) {
                    next = 0;
                }
            }
        }

        private void tell(EventMessage<?> fact) {
            switch ((ActionEvent) fact.getPayload()) {
                case CheckedIn in -> hours.on(in, fact);
                case CheckedOut out -> hours.on(out, fact);
                case AttestationGiven given -> hours.on(given, fact);
                case CorrectionGiven given -> hours.on(given, fact);
                case BackfillApproved approved -> hours.on(approved, fact);
                default -> {}
            }
        }

        void come(int number) {
            community.send(new CheckIn(action(number), code(), life.actions().diaryOf(ANA)), ANA);
        }

        void leave(int number) {
            community.send(new CheckOut(action(number), code()), ANA);
        }

        private Presence code() {
            return new Presence(HOUSE, VenueCodes.window(community.clock().instant()));
        }

        void attest(int number, int minutes) {
            community.send(new AttestHours(action(number), attestation(number), ANA, minutes), DAN);
        }

        Part part(int number) {
            return Objects.requireNonNull(life.state(number).part(ANA));
        }
    }

    @AfterEach
    void stop() {
        communities.forEach(RunningCommunity::close);
    }

    @Test
    void a_coming_to_a_second_action_before_the_first_was_left_is_taken_back() {
        Told told = new Told(-1);
        told.post(1, 1);
        told.post(2, 9);
        told.catchUp();
        told.community.clock().advance(HOUR.multipliedBy(9).minus(Duration.ofMinutes(10)));
        told.come(1);
        told.community.clock().advance(Duration.ofMinutes(2));
        told.come(2);
        told.catchUp();

        assertThat(told.part(1).attendance().came()).isNotNull();
        assertThat(told.part(2).attendance().came()).isNull();
        told.community.clock().advance(Duration.ofMinutes(2));
        told.leave(1);
        told.catchUp();
        told.community.clock().advance(Duration.ofMinutes(2));
        told.come(2);
        assertThat(told.part(2).attendance().came()).isNotNull();
    }

    @Test
    void what_does_not_fit_into_the_day_does_not_count_and_fewer_hours_do() {
        Told told = new Told(-1);
        told.post(1, 1);
        told.post(2, 9);
        told.catchUp();
        told.community.clock().advance(HOUR.multipliedBy(20));
        told.attest(1, 480);
        told.attest(2, 300);
        told.catchUp();
        assertThat(told.part(1).tally().counts()).isNotNull();
        assertThat(told.part(2).tally()).isEqualTo(Tally.NONE);

        told.attest(2, 240);
        told.catchUp();
        assertThat(told.part(2).tally().counts()).isNotNull();
        assertThat(told.life.duties(ANA).shifts()).isEmpty();
    }

    @Test
    void telling_the_policies_again_of_any_prefix_of_the_facts_leads_to_the_same_end() {
        Told once = new Told(-1);
        live(once);
        assertThat(once.told).isGreaterThan(8);
        assertThat(Objects.requireNonNull(once.part(1).tally().counts()).minutes())
                .isEqualTo(100);

        for (int prefix = 1; prefix <= once.told; prefix++) {
            Told twice = new Told(prefix);
            live(twice);
            assertThat(states(twice)).as("told again after %s facts", prefix).isEqualTo(states(once));
        }
    }

    /** One action by the codes, attested and corrected; a second that the day has no room for. */
    private static void live(Told told) {
        told.post(1, 1);
        told.post(2, 9);
        told.catchUp();
        told.community.clock().advance(HOUR);
        told.come(1);
        told.catchUp();
        told.community.clock().advance(HOUR.multipliedBy(2));
        told.leave(1);
        told.catchUp();
        told.community.clock().advance(HOUR.multipliedBy(17));
        told.attest(1, 120);
        told.catchUp();
        told.community.send(new CorrectHours(action(1), attestation(3), ANA, 300, CorrectionReason.STAYED_LONGER), DAN);
        told.attest(2, 430);
        told.catchUp();
        told.community.send(new CorrectHours(action(1), attestation(4), ANA, 100, CorrectionReason.LEFT_EARLY), DAN);
        told.catchUp();
    }

    private static List<Object> states(Told told) {
        List<Object> states = new ArrayList<>();
        for (MemberId member : List.of(ANA, BEN)) {
            states.add(told.life.duties(member));
        }
        for (int i = 1; i <= 2; i++) {
            states.add(told.life.state(i));
        }
        return states;
    }
}
