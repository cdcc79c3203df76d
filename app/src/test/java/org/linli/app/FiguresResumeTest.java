package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Serving;
import org.linli.app.figures.FiguresRunner;
import org.linli.app.figures.PublicationSettings;
import org.linli.command.Commands;
import org.linli.command.Head;
import org.linli.command.metrics.PublicationCommand.PublishFigures;
import org.linli.kernel.privacy.Hmac;
import org.linli.query.metrics.publication.FiguresProjection;
import org.linli.query.metrics.publication.PublishedFigures;
import org.linli.query.metrics.publication.PublishedMonth;
import org.linli.query.places.Places;
import org.linli.query.projection.StreamedLog;
import org.linli.query.views.ViewStore;
import org.linli.web.Visibility;

/** A publication that died after some places goes on, also when somebody was erased meanwhile: what was told of the month holds, and every place is told once. */
class FiguresResumeTest {
    private static final Instant END_OF_APRIL = Instant.parse("2026-04-30T16:00:00Z");
    private static final int MEMBERS = 40;

    /** Of the service, but for what it sends its commands with. */
    private static FiguresRunner runner(Serving serving, Commands commands) {
        ViewStore views = serving.bean(ViewStore.class);
        return new FiguresRunner(
                new StreamedLog(serving.bean(EventStore.class)),
                new PublishedFigures(views),
                new Places(views),
                commands,
                serving.bean(Visibility.class),
                serving.bean(Clock.class),
                new PublicationSettings(true, Duration.ofHours(6), Duration.ofDays(1)));
    }

    /** Dies when the second place is to be published. */
    private static Commands dying(Serving serving) {
        CommandGateway gateway = serving.bean(Configuration.class).commandGateway();
        int[] sent = new int[1];
        CommandGateway dying = (CommandGateway) Proxy.newProxyInstance(
                CommandGateway.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (_, method, arguments) -> {
                    if (arguments[0] instanceof CommandMessage<?> message
                            && message.getPayload() instanceof PublishFigures
                            && sent[0]++ > 0) {
                        throw new IllegalStateException("killed");
                    }
                    try {
                        return method.invoke(gateway, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Commands(dying, serving.bean(Head.class), new Hmac(new byte[32]));
    }

    @Test
    void a_publication_that_died_goes_on_after_an_erasure_and_keeps_what_was_told(@TempDir Path data)
            throws InterruptedException {
        SetTime.to(SetTime.MARCH);
        Serving serving = Serving.start(new DataFolder(data), "127.0.0.1", 0, SetTime.class);
        try {
            Town town = Town.on(serving);
            String leaver = town.registered();
            for (int i = 1; i < MEMBERS; i++) {
                var _ = town.registered();
            }
            SetTime.to(END_OF_APRIL.plus(Duration.ofHours(6)));
            FiguresRunner first = runner(serving, dying(serving));
            assertThatThrownBy(first::publish).hasMessageContaining("killed");
            List<PublishedMonth> told = published(serving, town);
            assertThat(told).as("one of two").hasSize(1);

            Caller operator = town.caller(town.operator().id());
            assertThat(operator.post("/members/" + leaver + "/forced-erasures", Map.of("order", "file 7"))
                            .status())
                    .isLessThan(300);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> operator.get("/erasures/" + leaver)
                            .json()
                            .path("state")
                            .asString("")
                            .equals("FINISHED"));

            FiguresRunner second = runner(serving, serving.bean(Commands.class));
            assertThat(second.publish()).isOne();
            assertThat(second.publish()).isZero();
            List<PublishedMonth> all = published(serving, town);
            assertThat(all).hasSize(2).containsAll(told);
            assertThat(all)
                    .extracting(PublishedMonth::position)
                    .containsOnly(told.getFirst().position());
        } finally {
            serving.stop();
        }
    }

    private static List<PublishedMonth> published(Serving serving, Town town) throws InterruptedException {
        Visibility visibility = serving.bean(Visibility.class);
        assertThat(visibility.await(FiguresProjection.NAME, visibility.head(), Duration.ofSeconds(30)))
                .isTrue();
        ViewStore views = serving.bean(ViewStore.class);
        PublishedFigures figures = new PublishedFigures(views);
        return new Places(views)
                .establishedBy(town.head()).stream()
                        .map(place -> figures.of(place, "2026-04"))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
