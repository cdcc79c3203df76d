package org.linli.app.timebanks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.linli.app.csv.Fault;
import org.linli.kernel.sharing.Side;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings the listings of time banks in: one community and one desk member, the owner, per time bank. A second run adds nothing, because every command
 * carries a key that says what it is about.
 */
public final class TimebanksImport {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration VERIFIED = Duration.ofDays(4 * 365);
    private static final int CALLERS = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How the server says that the listing is there: within a day of its import, and later. */
    private static final Set<String> THERE_BEFORE = Set.of("key-reused", "already-exists");

    private static final List<String> COMPARED = List.of("kind", "title", "categories");

    private final Api api;
    private final Instant now;
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());
    private final LongAdder added = new LongAdder();
    private final LongAdder present = new LongAdder();

    /** What a run did; faults in the order of files and lines. */
    public record Result(long listings, long withdrawals, long added, long present, List<Fault> faults) {}

    /** A time bank's community and desk, or why it has none. */
    private record Bank(
            String community, String desk, @Nullable String refusal) {
        static Bank refused(Answer answer) {
            return new Bank("", "", reason(answer));
        }
    }

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
        Answer district = place("DISTRICT", "时间银行", "Time banks", null, "timebanks");
        if (!count(district)) {
            throw new IOException("The server refused the district of the time banks: " + reason(district));
        }
        for (TimebankListing listing : listings) {
            if (!banks.containsKey(listing.timebank())) {
                banks.put(listing.timebank(), bank(listing.timebank(), district.id()));
            }
        }
        return banks;
    }

    private Bank bank(String name, String district) throws IOException, InterruptedException {
        Answer community = place("COMMUNITY", name, name, district, "timebanks/" + name);
        if (!count(community)) {
            return Bank.refused(community);
        }
        Map<String, ?> person = Map.of(
                "name", name + " desk",
                "civilId", "TIMEBANK" + Integer.toHexString(name.hashCode()),
                "community", community.id());
        Answer desk = api.post("/api/v1/members", person, "timebanks/" + name + "/desk", Origin.OWN);
        return count(desk) ? new Bank(community.id(), desk.id(), null) : Bank.refused(desk);
    }

    private Answer place(String kind, String zh, String en, @Nullable String parent, String key)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "nameZh", zh, "nameEn", en));
        if (parent != null) {
            body.put("parent", parent);
        }
        return api.post("/api/v1/places", body, key, Origin.OWN);
    }

    private void publish(TimebankListing listing, Bank bank, Categories categories)
            throws IOException, InterruptedException {
        if (bank.refusal() != null) {
            faults.add(Fault.of(listing.row(), "its time bank was refused: " + bank.refusal()));
            return;
        }
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
        Answer published = byDesk(bank, path, body, listing.key(), listing.firstSeen());
        String page = path + "/" + published.id();
        if (THERE_BEFORE.contains(published.code())) {
            if (isOther(page, terms)) {
                faults.add(Fault.of(listing.row(), "was imported before with another content, which stays"));
                return;
            }
            present.increment();
        } else if (!count(listing, published)) {
            return;
        }
        if (listing.isWithdrawn()) {
            Map<String, ?> reason = Map.of("reason", "NO_LONGER_AVAILABLE");
            count(listing, byDesk(bank, page + "/withdrawals", reason, listing.key() + "/end", listing.lastSeen()));
        }
    }

    /** Sends it for the desk, whose identity is verified when it turns out not to be: a later run finds it so, and adds nothing. */
    private Answer byDesk(Bank bank, String path, Map<String, ?> body, String key, Instant occurred)
            throws IOException, InterruptedException {
        Origin origin = new Origin(bank.desk(), occurred);
        Answer answer = api.post(path, body, key, origin);
        if (!answer.code().equals("level-too-low")) {
            return answer;
        }
        String verifications = "/api/v1/members/" + bank.desk() + "/verifications";
        Map<String, ?> level = Map.of("level", "L2", "until", now.plus(VERIFIED).toString());
        Answer verified = api.post(verifications, level, "timebanks/" + bank.desk() + "/level", Origin.OWN);
        if (!verified.isDone()) {
            return verified;
        }
        if (!verified.repeated()) {
            added.increment();
        }
        return api.post(path, body, key, origin);
    }

    /** Whether the listing's page says something else; when it expires depends on the day of the import and does not count. */
    private boolean isOther(String page, Map<String, Object> terms) throws IOException, InterruptedException {
        Answer there = api.get(page, null);
        return there.isSuccess()
                && !COMPARED.stream()
                        .allMatch(field ->
                                there.body().path("terms").path(field).equals(JSON.valueToTree(terms.get(field))));
    }

    /** Counts what became of a command for a listing, and names the row whose command was refused. */
    private boolean count(TimebankListing listing, Answer answer) {
        if (count(answer)) {
            return true;
        }
        faults.add(Fault.of(listing.row(), "was refused: " + reason(answer)));
        return false;
    }

    private boolean count(Answer answer) {
        if (answer.isSuccess() && !answer.repeated()) {
            added.increment();
        } else if (answer.isDone()) {
            present.increment();
        }
        return answer.isDone();
    }

    private static String reason(Answer refused) {
        return refused.body().path("detail").asString(refused.code());
    }

    private static void await(Future<?> one) throws IOException, InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IOException("the import stopped: " + e.getMessage(), e);
        }
    }
}
