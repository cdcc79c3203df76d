package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linli.app.demo.Excerpt;
import org.linli.app.timebanks.Fault;
import org.linli.app.timebanks.TimebanksImport;
import org.linli.app.timebanks.TimebanksImport.Result;
import org.linli.kernel.EventMeta;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;

/** Real listings come in once, as they were, and a bad row stops nothing. */
@ExtendWith(OneServer.class)
class ImportTest {
    private final Instant now = Instant.now();

    private final Town town;

    ImportTest(Town town) {
        this.town = town;
    }

    /** A listing as the store holds it. */
    private record Stored(ListingPublished event, Instant occurred) {}

    @Test
    void the_excerpt_comes_in_once_with_the_times_at_which_listings_were_first_seen() throws Exception {
        long before = town.head();
        Result first = Excerpt.load(town.serving().operator(), now);
        long head = town.head();
        Result second = Excerpt.load(town.serving().operator(), now);

        assertThat(first.faults()).isEmpty();
        assertThat(first.listings()).isEqualTo(120);
        assertThat(first.withdrawals()).isEqualTo(41);
        assertThat(first.added()).isEqualTo(120 + 41);
        assertThat(second.added()).isZero();
        assertThat(second.faults()).isEmpty();
        assertThat(town.head()).isEqualTo(head);
        assertThat(listingsAfter(before))
                .extracting(Stored::occurred)
                .containsExactlyInAnyOrderElementsOf(timesFirstSeen());
    }

    @Test
    void a_bad_row_is_named_with_file_line_and_reason_and_the_others_come_in(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("categories.csv"), "timebank,category_id,parent_id,name\nbad,1,,Transport\n");
        Files.writeString(folder.resolve("listings.csv"), """
                timebank,kind,listing_id,description,categories,first_seen,last_seen
                bad,offer,1,I drive.,,2019-01-22 00:01:20,2019-01-28 10:14:55
                bad,gift,2,I drive.,1,2019-01-22 00:01:20,2019-01-28 10:14:55
                bad,offer,3,I drive.,1,2019-01-22 00:01:20
                bad,offer,4,I drive.,1,yesterday,2019-01-28 10:14:55
                bad,request,5,Who drives?,987654,2019-01-22 00:01:20,2019-01-28 10:14:55
                """);
        long before = town.head();

        Result result = new TimebanksImport(town.serving().operator(), now).run(folder, progress -> {});

        assertThat(result.listings()).isEqualTo(2);
        assertThat(result.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "listings.csv:3: kind must be offer or request",
                        "listings.csv:4: has 6 columns instead of 7",
                        "listings.csv:5: first_seen and last_seen must look like 2019-01-22 00:01:20");
        assertThat(listingsAfter(before))
                .extracting(stored -> stored.event().terms().categories())
                .containsExactlyInAnyOrder(List.of("uncategorised"), List.of("unknown:987654"));
    }

    private List<Stored> listingsAfter(long position) {
        List<Stored> found = new ArrayList<>();
        try (var stream = town.serving().bean(EventStore.class).openStream(new GlobalSequenceTrackingToken(position))) {
            while (stream.hasNextAvailable()) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                if (message.getPayload() instanceof ListingPublished listing) {
                    found.add(new Stored(
                            listing, EventMeta.of(message.getMetaData()).occurred()));
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static List<Instant> timesFirstSeen() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/demo/timebanks/listings.csv")).stream()
                .skip(1)
                .map(line -> line.replaceFirst(".*,([-0-9]+) ([:0-9]+),[-0-9: ]+$", "$1T$2Z"))
                .map(Instant::parse)
                .toList();
    }
}
