package org.linli.app.timebanks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import org.linli.kernel.sharing.Side;

/**
 * Brings the listings of time banks in: one community and one desk member, the owner, per time bank. A second run adds nothing, because every command
 * carries a key that says what it is about.
 */
public final class TimebanksImport {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final int CALLERS = 16;

    private final Api api;
    private final Instant now;
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());
    private final LongAdder added = new LongAdder();
    private final LongAdder present = new LongAdder();

    /** What a run did; faults in the order of files and lines. */
    public record Result(long listings, long withdrawals, long added, long present, List<Fault> faults) {}

    private record Bank(String community, String desk) {}

    /** With an operator's access; listings expire a year after the given time. */
    public TimebanksImport(Api operator, Instant now) {
        this.api = operator;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Imports {@code listings.csv} and {@code categories.csv} of the folder. Progress is told the number of listings done and of all.
     *
     * @throws IOException when a file cannot be read or the server is gone
     */
    public Result run(Path folder, Consumer<Progress> progress) throws IOException, InterruptedException {
        Categories categories = Categories.read(folder.resolve("categories.csv"), faults);
        List<TimebankListing> listings = TimebankListing.read(folder.resolve("listings.csv"), faults);
        Map<String, Bank> banks = banks(listings);
        LongAdder done = new LongAdder();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> waiting = new ArrayList<>();
            for (TimebankListing listing : listings) {
                waiting.add(callers.submit(() -> {
                    publish(listing, Objects.requireNonNull(banks.get(listing.timebank())), categories);
                    done.increment();
                    progress.accept(new Progress(done.sum(), listings.size()));
                    return null;
                }));
            }
            for (Future<?> one : waiting) {
                await(one);
            }
        }
        faults.sort(Comparator.comparing(Fault::file).thenComparingLong(Fault::line));
        long withdrawn = listings.stream().filter(TimebankListing::isWithdrawn).count();
        return new Result(listings.size(), withdrawn, added.sum(), present.sum(), List.copyOf(faults));
    }

    /** Listings done, of all. */
    public record Progress(long done, long all) {}

    private Map<String, Bank> banks(List<TimebankListing> listings) throws IOException, InterruptedException {
        Map<String, Bank> banks = new HashMap<>();
        String district = place("DISTRICT", "时间银行", "Time banks", null, "timebanks");
        for (TimebankListing listing : listings) {
            if (!banks.containsKey(listing.timebank())) {
                banks.put(listing.timebank(), bank(listing.timebank(), district));
            }
        }
        return banks;
    }

    private Bank bank(String name, String district) throws IOException, InterruptedException {
        String community = place("COMMUNITY", name, name, district, "timebanks/" + name);
        String civilId = "TIMEBANK" + Integer.toHexString(name.hashCode());
        String desk = require(
                "/api/v1/members",
                Map.of("name", name + " desk", "civilId", civilId, "community", community),
                "timebanks/" + name + "/desk");
        String until = now.atZone(ZoneOffset.UTC).getYear() + 4 + "-01-01T00:00:00Z";
        Map<String, ?> level = Map.of("level", "L2", "until", until);
        post("/api/v1/members/" + desk + "/verifications", level, "timebanks/" + name + "/level", Origin.OWN);
        return new Bank(community, desk);
    }

    private String place(String kind, String zh, String en, @Nullable String parent, String key)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "nameZh", zh, "nameEn", en));
        if (parent != null) {
            body.put("parent", parent);
        }
        return require("/api/v1/places", body, key);
    }

    private String require(String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        Answer answer = post(path, body, key, Origin.OWN);
        if (answer.id().isEmpty()) {
            throw new IOException("The server refused " + path + ": " + answer.code());
        }
        return answer.id();
    }

    private Answer post(String path, Map<String, ?> body, String key, Origin origin)
            throws IOException, InterruptedException {
        return api.post(path, body, key, origin);
    }

    private void publish(TimebankListing listing, Bank bank, Categories categories)
            throws IOException, InterruptedException {
        List<String> ids = categories.of(listing.timebank(), listing.categories());
        Map<String, Object> terms = Map.of(
                "kind", Categories.kindOf(ids.getFirst()).name(),
                "title", listing.description(),
                "categories", ids,
                "quantity", 1,
                "expires", now.plus(LIFE).toString());
        Map<String, Object> body = new HashMap<>(Map.of("community", bank.community(), "listing", terms));
        if (listing.side() == Side.REQUEST) {
            body.put("urgency", "NORMAL");
        }
        String path = "/api/v1/" + listing.side().kind() + "s";
        Answer published = post(path, body, listing.key(), new Origin(bank.desk(), listing.firstSeen()));
        if (count(listing, published) && listing.isWithdrawn()) {
            String withdrawals = path + "/" + published.id() + "/withdrawals";
            Map<String, ?> reason = Map.of("reason", "NO_LONGER_AVAILABLE");
            count(
                    listing,
                    post(withdrawals, reason, listing.key() + "/end", new Origin(bank.desk(), listing.lastSeen())));
        }
    }

    /** Counts what became of a command; false when the listing is not there. */
    private boolean count(TimebankListing listing, Answer answer) {
        if (answer.isSuccess() && !answer.repeated()) {
            added.increment();
            return true;
        }
        if (answer.isDone()) {
            present.increment();
            return true;
        }
        faults.add(Fault.of(
                listing.row(), "was refused: " + answer.body().path("detail").asString(answer.code())));
        return false;
    }

    private static void await(Future<?> one) throws IOException, InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IOException("the import stopped: " + e.getMessage(), e);
        }
    }
}
