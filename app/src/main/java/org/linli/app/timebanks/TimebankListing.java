package org.linli.app.timebanks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.app.csv.CsvFile;
import org.linli.app.csv.Fault;
import org.linli.app.csv.Row;
import org.linli.kernel.sharing.Side;

/**
 * A listing as the directory showed it.
 *
 * @param categories references, the bank's own ids
 * @param firstSeen when the directory first showed it
 * @param lastSeen when it last did
 */
public record TimebankListing(
        Row row,
        String timebank,
        Side side,
        String id,
        String description,
        List<String> categories,
        Instant firstSeen,
        Instant lastSeen) {
    private static final List<String> HEADER =
            List.of("timebank", "kind", "listing_id", "description", "categories", "first_seen", "last_seen");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** The crawl that began then still saw every listing that was not taken down. */
    private static final Instant LAST_CRAWL = Instant.parse("2019-01-28T10:00:00Z");

    /** True when it was taken down before the last crawl. */
    public boolean isWithdrawn() {
        return lastSeen.isBefore(LAST_CRAWL);
    }

    /** Unique among all listings and the same in every run. */
    public String key() {
        return "timebanks/" + timebank + "/" + side.kind() + "/" + id;
    }

    /** The listings of a file; rows that cannot be read become faults. */
    public static List<TimebankListing> read(Path file, List<Fault> faults) throws IOException {
        List<TimebankListing> listings = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Row row : CsvFile.read(file, HEADER, faults)) {
            try {
                TimebankListing listing = of(row);
                if (keys.add(listing.key())) {
                    listings.add(listing);
                } else {
                    faults.add(Fault.of(row, "repeats a listing_id of the same timebank and kind"));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                faults.add(Fault.of(row, reason(e)));
            }
        }
        return listings;
    }

    private static TimebankListing of(Row row) {
        List<String> cells = row.cells();
        Instant firstSeen = time(cells.get(5));
        Instant lastSeen = time(cells.get(6));
        require(cells.get(0).matches("[a-z0-9][a-z0-9-]{0,60}"), "timebank must be a short name in lower case");
        require(Categories.isNumber(cells.get(2)), "listing_id must be a whole number");
        require(!cells.get(3).isBlank(), "description is empty");
        List<String> categories = Arrays.stream(cells.get(4).split(";", -1))
                .filter(id -> !id.isEmpty())
                .toList();
        require(categories.stream().allMatch(Categories::isNumber), "categories must be whole numbers separated by ;");
        require(!lastSeen.isBefore(firstSeen), "last_seen is before first_seen");
        return new TimebankListing(
                row,
                cells.get(0),
                side(cells.get(1)),
                cells.get(2),
                cells.get(3).strip(),
                categories,
                firstSeen,
                lastSeen);
    }

    private static Side side(String kind) {
        return switch (kind) {
            case "offer" -> Side.OFFER;
            case "request" -> Side.REQUEST;
            default -> throw new IllegalArgumentException("kind must be offer or request");
        };
    }

    private static Instant time(String local) {
        return LocalDateTime.parse(local, LOCAL).toInstant(ZoneOffset.UTC);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String reason(RuntimeException e) {
        return e instanceof IllegalArgumentException
                ? String.valueOf(e.getMessage())
                : "first_seen and last_seen must look like 2019-01-22 00:01:20";
    }
}
