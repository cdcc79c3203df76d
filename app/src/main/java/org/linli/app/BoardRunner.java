package org.linli.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.query.due.DueItem;
import org.linli.query.due.DueItem.What;
import org.linli.query.due.DueList;
import org.linli.web.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Has boards frozen and become final when they are due. It has a thread of its own, so that nothing else that is due waits until a large board is worked out. While a view
 * that boards follow from lacks an event that it could not take in, none becomes final: a line in the log and the health say so.
 */
public final class BoardRunner implements HealthIndicator, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoardRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DueList due;
    private final Commands commands;
    private final Assessing assessing;
    private final InstantSource clock;
    private final Rounds rounds = new Rounds(
            "boards", PAUSE, this::fire, LOG, "Boards that are due could not be worked out; it is tried again");
    private volatile Held held = new Held(List.of(), List.of());

    /** The assessments that wait, and the views that lack events. */
    private record Held(List<String> assessments, List<String> lacking) {}

    public BoardRunner(DueList due, Commands commands, Assessing assessing, InstantSource clock) {
        this.due = due;
        this.commands = commands;
        this.assessing = assessing;
        this.clock = clock;
    }

    public void start() {
        rounds.start();
    }

    /** Sends the commands of all boards that are due by now. */
    public void fire() throws InterruptedException {
        List<String> waiting = new ArrayList<>();
        List<String> lacking = assessing.lacking();
        for (DueItem item : due.boards(clock.instant())) {
            if (item.what() == What.BOARD_FINAL && !lacking.isEmpty()) {
                waiting.add(item.id());
            } else {
                send(item);
            }
        }
        hold(new Held(List.copyOf(waiting), waiting.isEmpty() ? List.of() : lacking));
    }

    private void send(DueItem item) throws InterruptedException {
        try {
            Command command = command(item);
            if (command != null) {
                commands.send(command, Sender.system("boards"));
            }
        } catch (RejectedException notDueAnyMore) {
            LOG.debug("{} was due but is not any more: {}", item.id(), notDueAnyMore.getMessage());
        }
    }

    private @Nullable Command command(DueItem item) throws InterruptedException {
        AssessmentId assessment = new AssessmentId(item.id());
        return item.what() == What.BOARD_FREEZES
                ? assessing.freeze(assessment)
                : assessing.finalise(assessment, clock.instant());
    }

    private void hold(Held now) {
        if (!now.equals(held) && !now.assessments().isEmpty()) {
            LOG.warn(
                    "{} boards cannot become final: {} could not take in every event. See the dead letters.",
                    now.assessments().size(),
                    String.join(", ", now.lacking()));
        }
        held = now;
    }

    @Override
    public Health health() {
        Held now = held;
        return Health.up()
                .withDetail("held", now.assessments().size())
                .withDetail("lacking", now.lacking())
                .build();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
