package org.linli.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import org.linli.app.DataFolder;
import org.linli.app.Progress;
import org.linli.command.Commands;
import org.linli.command.Sender;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.volunteering.Actions;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Vacancy;

/**
 * Everybody signs up for the same shift, which has places for half of them, with every policy and projection running. Beside it, in the same turns, actions are posted, each a history of its own.
 */
public final class VolunteeringBench implements Bench {
    private static final int CALLERS = 64;
    private static final int ROUNDS = 3;
    private static final int PLACES = 100;
    private static final int VOLUNTEERS = 200;

    /** How many had signed up before, where a stretch of the shift's history begins. */
    private static final List<Integer> STRETCHES = List.of(0, 100);

    private static final int POSTINGS = 200;
    private static final String ROLE = "值班员";
    private static final Duration YEAR = Duration.ofDays(300);
    private static final Sender SYSTEM = Sender.of(MemberId.SYSTEM, Channel.SYSTEM);

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        try (BenchServer server =
                        BenchServer.start(new DataFolder(setting.folder().resolve("volunteering")));
                Callers callers = new Callers(CALLERS)) {
            Drive drive = new Drive(server, callers);
            drive.settle();
            drive.round(0);
            drive.forget();
            try (ProgressBar bar = Progress.of("volunteering", ROUNDS)) {
                for (int round = 1; round <= ROUNDS; round++) {
                    drive.round(round);
                    bar.step();
                }
            }
            return drive.figures();
        }
    }

    /** One community's volunteers and who asks for them. */
    private static final class Drive {
        private final Callers callers;
        private final Commands commands;
        private final Actions actions;
        private final PlaceId community;
        private final MemberId staff = member("staff");
        private final List<MemberId> volunteers = IntStream.range(0, VOLUNTEERS)
                .mapToObj(i -> member("volunteer " + i))
                .toList();
        private final List<Double> plain = new ArrayList<>();
        private final List<Double> hot = new ArrayList<>();
        private final List<List<Double>> stretches =
                STRETCHES.stream().<List<Double>>map(from -> new ArrayList<>()).toList();

        Drive(BenchServer server, Callers callers) throws Exception {
            this.callers = callers;
            this.commands = server.bean(Commands.class);
            this.actions = server.bean(Actions.class);
            this.community = new PlaceId(Neighbour.community(server.client()));
        }

        private static MemberId member(String name) {
            return MemberId.of(("%-16s".formatted(name) + name).getBytes(UTF_8));
        }

        void settle() throws Exception {
            Instant until = Instant.now().plus(YEAR).truncatedTo(ChronoUnit.SECONDS);
            List<MemberId> all = new ArrayList<>(volunteers);
            all.add(staff);
            var _ = callers.share(all, member -> {
                commands.send(new RegisterMember(member, "王秀英", null, community), SYSTEM);
                commands.send(new VerifyIdentity(member, Level.L2, until), SYSTEM);
            });
            commands.send(new GrantRole(staff, Role.COMMITTEE_STAFF, community, until), SYSTEM);
        }

        /** A shift at a time of its own, so that no two overlap. */
        void round(int number) throws Exception {
            Instant from = Instant.now().plus(Duration.ofDays(1 + number)).truncatedTo(ChronoUnit.MILLIS);
            plain.add(POSTINGS
                    / callers.share(IntStream.range(0, POSTINGS).boxed().toList(), i -> post(from)));
            ActionId shift = post(from);
            long begin = System.nanoTime();
            long[] at = new long[VOLUNTEERS + 1];
            AtomicInteger done = new AtomicInteger();
            double seconds = callers.share(volunteers, volunteer -> {
                commands.send(actions.signUp(shift, ROLE, volunteer), Sender.of(volunteer, Channel.APP));
                at[done.incrementAndGet()] = System.nanoTime() - begin;
            });
            hot.add(VOLUNTEERS / seconds);
            for (int i = 0; i < STRETCHES.size(); i++) {
                int first = STRETCHES.get(i);
                int last = i + 1 < STRETCHES.size() ? STRETCHES.get(i + 1) : VOLUNTEERS;
                stretches.get(i).add((last - first) * 1e9 / (at[last] - at[first]));
            }
            awaitDiaries(shift);
        }

        private ActionId post(Instant from) {
            ActionId id = ActionId.random();
            commands.send(
                    actions.post(
                            id,
                            community,
                            null,
                            null,
                            from,
                            from.plus(Duration.ofHours(3)),
                            new ActionTerms("小屋值班", "", from, List.of(new Vacancy(ROLE, PLACES)))),
                    Sender.of(staff, Channel.APP));
            return id;
        }

        /** What one round leaves to the policies is not done in the next one's time. */
        private void awaitDiaries(ActionId shift) throws InterruptedException {
            while (volunteers.stream()
                            .filter(volunteer -> actions.signUp(shift, ROLE, volunteer)
                                    .diary()
                                    .volunteers()
                                    .shifts()
                                    .containsKey(shift))
                            .count()
                    < PLACES) {
                Thread.sleep(100);
            }
        }

        void forget() {
            plain.clear();
            hot.clear();
            stretches.forEach(List::clear);
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.stated(
                    "sign-ups for one shift, 64 callers",
                    Figure.median(hot),
                    "/s",
                    "%,d people for %,d places, medians of %d rounds".formatted(VOLUNTEERS, PLACES, ROUNDS)));
            for (int i = 0; i < STRETCHES.size(); i++) {
                figures.add(Figure.stated(
                        "of them once %,d had signed up".formatted(STRETCHES.get(i)),
                        Figure.median(stretches.get(i)),
                        "/s",
                        ""));
            }
            figures.add(Figure.stated("actions posted, 64 callers", Figure.median(plain), "/s", "a history each"));
            figures.add(Figure.stated("sign-ups against postings", Figure.median(hot) / Figure.median(plain), "×", ""));
            return figures;
        }
    }
}
