package org.linli.command.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.volunteering.Shifts.action;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.RunningCommunity;
import org.linli.command.volunteering.ActionCommand.Withdraw;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionEvent.OfVolunteer;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;

/** Many threads want what only some may have. */
class TwentyPlacesManyVolunteers {
    private static final int PLACES = 20;
    private static final int VOLUNTEERS = 200;

    private final RunningCommunity community = RunningCommunity.with(WhenPlaceTakenThenKeepDiary::new);
    private final VolunteerLife life = new VolunteerLife(community);

    @AfterEach
    void stop() {
        community.close();
    }

    private static void atOnce(Stream<Runnable> wishes) throws InterruptedException {
        List<Callable<Void>> calls = wishes.<Callable<Void>>map(wish -> () -> {
                    wish.run();
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            var _ = threads.invokeAll(calls);
        }
    }

    private List<MemberId> ofAction(Class<? extends OfVolunteer> kind) {
        return life.facts().stream()
                .map(EventMessage::getPayload)
                .filter(kind::isInstance)
                .map(fact -> ((OfVolunteer) fact).volunteer())
                .toList();
    }

    @Test
    void of_two_hundred_who_sign_up_at_once_twenty_are_in_and_the_rest_wait_and_follow_in_order() throws Exception {
        List<MemberId> neighbours = IntStream.range(0, VOLUNTEERS)
                .mapToObj(i -> member("neighbour " + i))
                .toList();
        life.settle(neighbours);
        life.post(1, 24, PLACES);

        atOnce(neighbours.stream().map(neighbour -> () -> life.signUp(1, neighbour)));

        List<MemberId> in = ofAction(VolunteerSignedUp.class);
        List<MemberId> waiting = ofAction(VolunteerWaitlisted.class);
        assertThat(in).hasSize(PLACES).doesNotHaveDuplicates();
        assertThat(waiting).hasSize(VOLUNTEERS - PLACES).doesNotHaveDuplicates();
        assertThat(life.state(1).volunteers(true)).isEqualTo(waiting);

        atOnce(in.stream().map(neighbour -> () -> community.send(new Withdraw(action(1)), neighbour)));

        assertThat(ofAction(WaitingPromoted.class)).isEqualTo(waiting.subList(0, PLACES));
        assertThat(life.in(action(1))).containsExactlyInAnyOrderElementsOf(waiting.subList(0, PLACES));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> neighbours.stream()
                        .allMatch(neighbour -> life.duties(neighbour).shifts().isEmpty()
                                != life.in(action(1)).contains(neighbour)));
    }
}
