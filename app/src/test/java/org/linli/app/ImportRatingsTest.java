package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.cli.Linli;
import org.linli.app.csv.Fault;
import org.linli.app.ratings.RatingsImport;
import org.linli.app.ratings.RatingsImport.Result;
import org.linli.app.replay.Past;
import org.linli.app.replay.Replays;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.sharing.ExchangeEvent.DisputeResolved;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;

/** A real network of who dealt with whom comes in once, by the ordinary rules and as it was, and a bad row stops nothing. */
class ImportRatingsTest {
    private final Instant now = Instant.parse("2026-05-04T01:00:00Z");
    private final DataFolder folder;
    private final Path home;

    ImportRatingsTest(@TempDir Path home) {
        this.home = home;
        this.folder = new DataFolder(home.resolve("data"));
    }

    @BeforeEach
    void make() {
        folder.create();
    }

    @Test
    void each_rating_is_an_exchange_in_which_the_rater_received_thanked_for_or_disputed_and_upheld() throws Exception {
        Result result = run(excerpt());

        assertThat(result.faults()).isEmpty();
        assertThat(result.ratings()).isEqualTo(300);
        assertThat(result.added()).isEqualTo(300);
        assertThat(result.members()).isEqualTo(members());
        assertThat(occurred(ReviewsRevealed.class))
                .containsExactlyElementsOf(times(1))
                .hasSize(result.good());
        assertThat(occurred(DisputeResolved.class)).containsExactlyElementsOf(times(-1));
        assertThat(told(ReviewsRevealed.class))
                .allMatch(each ->
                        Objects.requireNonNull(each.event().byReceiver()).thanks())
                .allMatch(each -> each.event().byProvider() == null);
        assertThat(told(DisputeResolved.class)).allMatch(each -> each.event().upheld());
        assertThat(told(ExchangeConfirmed.class)).hasSize(result.good());
        assertThat(told(MemberRegistered.class))
                .filteredOn(each -> result.community().equals(each.event().community()))
                .hasSize(result.members());
        assertThat(told(DomainEvent.class)).allMatch(each -> each.meta().channel() == Channel.IMPORT);
    }

    @Test
    void an_offer_lasts_as_long_as_a_listing_may_and_another_one_follows() throws Exception {
        run(file("long.csv", "1,2,5,1289241912", "3,2,5,1289241913", "4,2,5,1389241912"));

        assertThat(told(ListingPublished.class)).hasSize(2);
        assertThat(told(ExchangeConfirmed.class)).hasSize(3);
    }

    @Test
    void a_second_run_adds_nothing() throws Exception {
        run(excerpt());
        long head = head();
        Result again = run(excerpt());

        assertThat(again.added()).isZero();
        assertThat(again.present()).isEqualTo(300);
        assertThat(again.faults()).isEmpty();
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_run_that_was_killed_goes_on_where_it_was() throws Exception {
        assertThatThrownBy(() -> run(excerpt(), done -> {
                    if (done == 250) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        Result rest = run(excerpt());

        assertThat(rest.present()).isPositive();
        assertThat(rest.added()).isPositive();
        assertThat(rest.added() + rest.present()).isEqualTo(300);
        assertThat(occurred(ReviewsRevealed.class)).containsExactlyInAnyOrderElementsOf(times(1));
        assertThat(occurred(DisputeResolved.class)).containsExactlyInAnyOrderElementsOf(times(-1));
    }

    @Test
    void a_bad_row_is_named_with_file_line_and_reason_and_the_others_come_in() throws Exception {
        Path file = file(
                "bad.csv",
                "1,2,5,1289241912.25",
                "1,2,5",
                "a,2,5,1289241912",
                "3,3,5,1289241912",
                "1,2,0,1289241912",
                "1,2,-11,1289241912",
                "1,2,good,1289241912",
                "1,2,5,yesterday",
                "1,2,5,4000000000",
                "1,2,5,1289241912.25",
                "2,1,-10,1289241999");

        Result result = run(file);

        assertThat(result.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "bad.csv:2: has 3 columns instead of 4",
                        "bad.csv:3: rater and rated must be whole numbers",
                        "bad.csv:4: somebody rates themselves",
                        "bad.csv:5: rating must be from -10 to 10 and not 0",
                        "bad.csv:6: rating must be from -10 to 10 and not 0",
                        "bad.csv:7: rating must be a whole number",
                        "bad.csv:8: time must be seconds since 1970",
                        "bad.csv:9: time lies ahead",
                        "bad.csv:10: repeats a rating of the same two at the same time");
        assertThat(result.added()).isEqualTo(2);
        assertThat(occurred(ReviewsRevealed.class)).containsExactly(Instant.parse("2010-11-08T18:45:12.250Z"));
    }

    @Test
    void a_row_that_changed_since_its_import_is_named_and_what_is_there_stays() throws Exception {
        run(file("change.csv", "1,2,5,1289241912", "1,3,-5,1289241912"));
        long head = head();

        Result again = run(file("change.csv", "1,2,-5,1289241912", "1,3,-6,1289241912"));

        assertThat(again.faults())
                .extracting(Fault::toString)
                .containsExactly("change.csv:1: was imported before with another rating, which stays");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void all_figures_of_the_network_as_of_an_instant_come_from_the_events() throws Exception {
        Result result = run(excerpt());
        Instant end = times(1).getLast().plus(Duration.ofDays(1));
        try (Replays replays = Replays.of(folder)) {
            int members = members();
            String sheet = replays.figures(
                            replays.head(), end, result.community().value())
                    .csv();
            assertThat(sheet.lines())
                    .anyMatch(line -> line.matches("[0-9]+,A2,all,[0-9.]+," + members + "[.]0,.*"))
                    .anyMatch(line -> line.matches("[0-9]+,I1,bound,0[.][0-9]+,300[.]0,.*"));
            String before = replays.figures(
                            replays.head(),
                            times(1).getFirst(),
                            result.community().value())
                    .csv();
            assertThat(before.lines()).anyMatch(line -> line.matches("[0-9]+,A2,all,,0[.]0,.*"));
        }
    }

    @Test
    void the_command_says_by_its_exit_code_whether_rows_were_left_out() throws Exception {
        assertThat(command(excerpt())).isZero();
        assertThat(command(file("bad.csv", "1,2,0,1289241912"))).isEqualTo(1);
        assertThat(command(home.resolve("none.csv"))).isNotZero();
    }

    private int command(Path file) {
        return Linli.line()
                .execute(
                        "import",
                        "ratings",
                        file.toString(),
                        "--data",
                        folder.path().toString());
    }

    private Result run(Path file) throws IOException {
        return run(file, _ -> {});
    }

    private Result run(Path file, IntConsumer progress) throws IOException {
        return RatingsImport.into(folder, file, now, progress);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.write(home.resolve(name), List.of(lines));
    }

    private static Path excerpt() throws Exception {
        return Path.of(Objects.requireNonNull(ImportRatingsTest.class.getResource("/ratings/bitcoin-otc-excerpt.csv"))
                .toURI());
    }

    /** When ratings of this sign were given. */
    private static List<Instant> times(int sign) throws Exception {
        return rows().filter(row -> Integer.signum(Integer.parseInt(row[2])) == sign)
                .map(row -> Instant.ofEpochSecond(Long.parseLong(row[3])))
                .toList();
    }

    private static int members() throws Exception {
        return (int)
                rows().flatMap(row -> Arrays.stream(row).limit(2)).distinct().count();
    }

    private static Stream<String[]> rows() throws Exception {
        return Files.readAllLines(excerpt()).stream().map(line -> line.split(",", -1));
    }

    private <E extends DomainEvent> List<Instant> occurred(Class<E> type) {
        return told(type).stream().map(each -> each.meta().occurred()).toList();
    }

    @SuppressWarnings("unchecked") // of this type
    private <E extends DomainEvent> List<Recorded<E>> told(Class<E> type) {
        List<Recorded<E>> told = new ArrayList<>();
        try (Past past = Past.of(folder)) {
            past.tell(past.head(), event -> {
                if (type.isInstance(event.event())) {
                    told.add((Recorded<E>) event);
                }
            });
        }
        return told;
    }

    private long head() {
        try (Past past = Past.of(folder)) {
            return past.head();
        }
    }
}
