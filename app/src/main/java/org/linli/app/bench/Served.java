package org.linli.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.linli.app.DataFolder;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.query.matching.Matching;
import org.linli.query.places.Places;
import org.linli.store.SqliteEventStorageEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product over a store whose search index is built: pages of a search over HTTP, and lists of suggestions. */
final class Served {
    private static final int SUGGESTED = 10;
    private static final int ASKED_OF_EACH_COMMUNITY = 20;

    /** What a caller asks next. */
    private interface Calls {
        Callable<?> next(Random random);
    }

    private final DataFolder folder;
    private final PlaceId district;
    private final Bench.Setting setting;

    Served(DataFolder folder, PlaceId district, Bench.Setting setting) {
        this.folder = folder;
        this.district = district;
        this.setting = setting;
    }

    List<Figure> measure() throws Exception {
        try (SqliteEventStorageEngine engine = Stores.open(folder.events())) {
            Stores.buildViews(engine, folder);
        }
        try (BenchServer server = BenchServer.start(folder);
                Callers one = new Callers(1)) {
            return List.of(search(server.client(), one), suggestions(server, one));
        }
    }

    /** Warmed up and then measured: every call is drawn before its time begins. */
    private Tally measured(Callers one, Calls calls) throws Exception {
        Tally tally = new Tally();
        one.run(setting.time().plus(SearchBench.WARM_UP), new Tally(), timed(calls, new Random(1)));
        one.run(setting.time(), tally, timed(calls, new Random(2)));
        return tally;
    }

    private static Callers.Work timed(Calls calls, Random random) {
        return tally -> tally.time(calls.next(random));
    }

    private Figure search(BenchClient client, Callers one) throws Exception {
        Tally tally = measured(one, random -> {
            Question question = Question.of(random);
            String path = "/api/v1/search?limit=" + SearchBench.PAGE + "&place=" + district + "&q="
                    + URLEncoder.encode(question.text(), UTF_8)
                    + (question.category() == null ? "" : "&category=" + question.category());
            return () -> client.get(path);
        });
        return Figure.atMost(
                "p99 of a search of " + setting.listings() + " listings over HTTP",
                tally.millis(99),
                "ms",
                SearchBench.PAGE_MILLIS,
                tally + ", up to " + SearchBench.PAGE + " items, one connection");
    }

    private Figure suggestions(BenchServer server, Callers one) throws Exception {
        Matching matching = server.bean(Matching.class);
        List<ListingId> listings = listings(server);
        Tally tally = measured(one, random -> {
            ListingId listing = listings.get(random.nextInt(listings.size()));
            return () -> matching.best(listing, SUGGESTED);
        });
        return Figure.stated(
                "p99 of a list of suggestions, " + setting.listings() + " listings",
                tally.millis(99),
                "ms",
                tally + ", the best " + SUGGESTED + ", in the process");
    }

    /** Some open listings of each community, of both sides. */
    private List<ListingId> listings(BenchServer server) throws IOException, InterruptedException {
        BenchClient client = server.client();
        List<ListingId> listings = new ArrayList<>();
        for (String community : server.bean(Places.class).communitiesOf(district)) {
            for (String what : List.of("OFFER", "REQUEST")) {
                String path =
                        "/api/v1/feed?place=%s&what=%s&limit=%d".formatted(community, what, ASKED_OF_EACH_COMMUNITY);
                for (JsonNode item :
                        JsonMapper.shared().readTree(client.get(path)).path("items")) {
                    listings.add(new ListingId(item.path("id").asString()));
                }
            }
        }
        return listings;
    }
}
