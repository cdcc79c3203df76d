package org.linli.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.csv.Fault;
import org.linli.app.demo.Excerpt;
import org.linli.app.timebanks.TimebanksImport;
import org.linli.app.timebanks.TimebanksImport.Result;
import org.linli.kernel.EventMeta;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;

/** Real listings come in once, as they were, and a bad row stops nothing. */
@ExtendWith(OneServer.class)
class ImportTest {
    private final Instant now = Instant.now();

    private final Town town;

    ImportTest(Town town) {
        this.town = town;
    }

    /** A fact as the store holds it. */
    private record Stored<E>(E event, Instant occurred) {}

    @Test
    void the_excerpt_comes_in_once_with_the_times_at_which_listings_were_first_and_last_seen() throws Exception {
        long before = town.head();
        Result first = Excerpt.load(town.serving().operator(), now);
        long head = town.head();
        Result second = Excerpt.load(town.serving().operator(), now.plusSeconds(60));

        assertThat(first.faults()).isEmpty();
        assertThat(first.listings()).isEqualTo(120);
        assertThat(first.withdrawals()).isEqualTo(41);
        assertThat(first.added()).as("every command that was accepted").isEqualTo(head - before);
        assertThat(second.added()).isZero();
        assertThat(second.faults()).isEmpty();
        assertThat(town.head()).isEqualTo(head);
        assertThat(after(before, ListingPublished.class))
                .extracting(Stored::occurred)
                .containsExactlyInAnyOrderElementsOf(
                        excerpt().map(cells -> time(cells, 2)).toList());
        assertThat(after(before, ListingWithdrawn.class))
                .extracting(Stored::occurred)
                .containsExactlyInAnyOrderElementsOf(excerpt()
                        .map(cells -> time(cells, 1))
                        .filter(lastSeen -> lastSeen.isBefore(Instant.parse("2019-01-28T10:00:00Z")))
                        .toList());
    }

    @Test
    void a_listing_ends_365_days_after_its_import(@TempDir Path folder) throws Exception {
        long before = town.head();
        run(folder, "life,1,,Transport", "life,offer,1,I drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55");

        assertThat(after(before, ListingPublished.class))
                .extracting(stored -> stored.event().terms().expires())
                .containsExactly(now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(365)));
    }

    @Test
    void a_banks_own_category_leads_to_the_nearest_common_one_above_it_or_to_other(@TempDir Path folder)
            throws Exception {
        String categories = """
                map,1,,Transport
                map,83,,Goods
                map,200,1,Rides of our own
                map,201,200,Rides at night
                map,300,,Something of our own
                map,301,300,More of it""";
        List<String> references = List.of("1", "201", "301", "83;200", "999;201", "");
        List<String> rows = new ArrayList<>();
        references.forEach(some -> rows.add(
                "map,offer,%d,I help.,%s,2019-01-22 00:01:20,2019-01-28 10:14:55".formatted(rows.size(), some)));
        long before = town.head();

        run(folder, categories, rows.toArray(String[]::new));

        assertThat(after(before, ListingPublished.class))
                .extracting(stored -> stored.event().terms().categories())
                .containsExactlyInAnyOrder(
                        List.of("transport"),
                        List.of("transport"),
                        List.of("other"),
                        List.of("transport", "goods"),
                        List.of("transport", "unknown:999"),
                        List.of("uncategorised"));
    }

    @Test
    void a_bad_row_is_named_with_file_line_and_reason_and_the_others_come_in(@TempDir Path folder) throws Exception {
        long before = town.head();

        Result result = run(
                folder,
                "bad,1,,Transport",
                "bad,offer,1,I drive.,,2019-01-22 00:01:20,2019-01-28 10:14:55",
                "bad,gift,2,I drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55",
                "bad,offer,3,I drive.,1,2019-01-22 00:01:20",
                "bad,offer,4,I drive.,1,yesterday,2019-01-28 10:14:55",
                "bad,offer,5,\"I drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55",
                "bad,offer,6,\"I\" drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55",
                "bad,offer,7,Caf\u00e9,1,2019-01-22 00:01:20,2019-01-28 10:14:55",
                "",
                "bad,request,8,\"Who drives, please?\",987654,2019-01-22 00:01:20,2019-01-28 10:14:55");

        assertThat(result.listings()).isEqualTo(2);
        assertThat(result.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "listings.csv:3: kind must be offer or request",
                        "listings.csv:4: has 6 columns instead of 7",
                        "listings.csv:5: first_seen and last_seen must look like 2019-01-22 00:01:20",
                        "listings.csv:6: cannot be read as CSV: see its quotation marks",
                        "listings.csv:7: cannot be read as CSV: see its quotation marks",
                        "listings.csv:8: is not UTF-8 text",
                        "listings.csv:9: has 0 columns instead of 7");
        assertThat(after(before, ListingPublished.class))
                .extracting(stored -> stored.event().terms().categories())
                .containsExactlyInAnyOrder(List.of("uncategorised"), List.of("unknown:987654"));
    }

    @Test
    void a_row_that_changed_since_its_import_is_named_and_what_is_there_stays(@TempDir Path folder) throws Exception {
        String drive = "change,offer,1,I drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55";
        String cook = "change,offer,2,I cook.,1,2019-01-22 00:01:20,2019-01-28 10:14:55";
        run(folder, "change,1,,Transport", drive, cook);
        long head = town.head();

        Result again = run(folder, "change,1,,Transport", drive, cook.replace("cook", "bake"));

        assertThat(again.faults())
                .extracting(Fault::toString)
                .containsExactly("listings.csv:3: was imported before with another content, which stays");
        assertThat(town.head()).isEqualTo(head);
    }

    @Test
    void a_time_bank_that_is_refused_is_named_in_its_rows_and_the_others_come_in(@TempDir Path folder)
            throws Exception {
        accepted(town.operator()
                .post(
                        "/members",
                        Map.of(
                                "name",
                                "somebody",
                                "civilId",
                                "TIMEBANK" + Integer.toHexString("refused".hashCode()),
                                "community",
                                town.community())));

        Result result = run(
                folder,
                "refused,1,,Transport",
                "refused,offer,1,I drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55",
                "welcome,offer,1,I drive.,,2019-01-22 00:01:20,2019-01-28 10:14:55");

        assertThat(result.faults())
                .singleElement()
                .asString()
                .startsWith("listings.csv:2: its time bank was refused: ");
    }

    /** Imports a folder with these rows; the files are written byte by byte. */
    private Result run(Path folder, String categories, String... rows) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("categories.csv"), "timebank,category_id,parent_id,name\n" + categories, ISO_8859_1);
        Files.writeString(
                folder.resolve("listings.csv"),
                "timebank,kind,listing_id,description,categories,first_seen,last_seen\n" + String.join("\n", rows),
                ISO_8859_1);
        return new TimebanksImport(town.serving().operator(), now).run(folder, progress -> {});
    }

    private <E> List<Stored<E>> after(long position, Class<E> type) {
        List<Stored<E>> found = new ArrayList<>();
        try (var stream = town.serving().bean(EventStore.class).openStream(new GlobalSequenceTrackingToken(position))) {
            while (stream.hasNextAvailable()) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                if (type.isInstance(message.getPayload())) {
                    found.add(new Stored<>(
                            type.cast(message.getPayload()),
                            EventMeta.of(message.getMetaData()).occurred()));
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static Stream<String[]> excerpt() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/demo/timebanks/listings.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1));
    }

    /** The cell counted from the end. */
    private static Instant time(String[] cells, int fromTheEnd) {
        return Instant.parse(cells[cells.length - fromTheEnd].replace(' ', 'T') + "Z");
    }
}
