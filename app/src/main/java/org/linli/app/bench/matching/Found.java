package org.linli.app.bench.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.app.bench.Figure;
import org.linli.app.bench.matching.Banks.Leaves;
import org.linli.app.bench.matching.Banks.Question;
import org.linli.app.bench.matching.Quality.Answer;
import org.linli.app.bench.matching.Study.Part;
import org.linli.app.timebanks.TimebankListing;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Side;
import org.linli.query.feed.FeedItem;
import org.linli.query.feed.FeedItem.What;
import org.linli.query.feed.FeedQuery;
import org.linli.query.listing.Status;
import org.linli.query.matching.Weights;
import org.linli.query.search.Listings;
import org.linli.query.search.SearchIndex;
import org.linli.query.search.SearchProjection;
import org.linli.query.search.Searchable;
import org.linli.query.views.ViewBatch;

/** The ranker on those offers only that the index of the search finds by the words of a request, as a search does and by any word. */
final class Found {
    private static final int MOST = 100;
    /** Of a relevant offer that was not found. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private static final FeedQuery OFFERS = new FeedQuery(Set.of(What.OFFER), null, null, null, Status.OPEN);

    private final Banks banks;
    private final Map<String, PlaceId> communities = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    Found(Banks banks) {
        this.banks = banks;
    }

    /** A way to find the ids of candidates for a text in some communities. */
    private interface Way {
        List<String> find(String text, Collection<String> communities);
    }

    List<Figure> figures(Path folder) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (SearchIndex index = SearchIndex.open(folder)) {
            fill(index);
            Listings listings = new Listings(index);
            for (Part part : List.of(Part.TRAINING, Part.TEST)) {
                figures.addAll(figures(
                        "two words of three",
                        part,
                        (text, where) -> listings.find(text, where, OFFERS, List.of(), MOST).items().stream()
                                .map(found -> found.item().id())
                                .toList()));
                figures.addAll(figures("any word", part, (text, where) -> listings.alike(text, where, OFFERS, MOST)));
            }
        }
        return figures;
    }

    /** All offers, without their categories. */
    private void fill(SearchIndex index) {
        ViewBatch<Searchable> batch = index.live(new SearchProjection()).begin();
        for (Bank bank : banks.all()) {
            PlaceId community = PlaceId.random();
            communities.put(bank.name(), community);
            for (TimebankListing offer : bank.on(Side.OFFER)) {
                String id = "offer-" + keys.size();
                keys.put(id, offer.key());
                FeedItem item = new FeedItem(
                        id,
                        What.OFFER,
                        Kind.SKILL,
                        List.of(),
                        community,
                        null,
                        Status.OPEN,
                        null,
                        offer.description(),
                        null,
                        offer.firstSeen(),
                        null,
                        0);
                batch.put(id, new Searchable(item, ""));
            }
        }
        batch.moveTo(keys.size());
        batch.commit();
    }

    private List<Figure> figures(String how, Part part, Way way) {
        Suggested ranker = new Suggested(banks, Weights.standard());
        List<Answer> answers = new ArrayList<>();
        int without = 0;
        for (Question question : banks.questions(Leaves.ALL)) {
            if (part.holds(question.bank())) {
                PlaceId community =
                        Objects.requireNonNull(communities.get(question.bank().name()));
                Set<String> found = new LinkedHashSet<>();
                for (String id : way.find(question.request().description(), Set.of(community.value()))) {
                    found.add(Objects.requireNonNull(keys.get(id)));
                }
                without += found.isEmpty() ? 1 : 0;
                answers.add(new Answer(question.bank().family(), place(question, ranker.order(question), found)));
            }
        }
        Quality quality = new Quality(answers);
        String where =
                " of the ranker on what is found by " + how + ", " + part.name().toLowerCase(Locale.ROOT);
        String note = "%d of %d requests find nothing".formatted(without, answers.size());
        return List.of(
                Figure.stated("hit@5" + where, quality.of(Answer::hitAt5).mean(), "", note),
                Figure.stated("MRR" + where, quality.of(Answer::reciprocal).mean(), "", note));
    }

    private static int place(Question question, List<String> order, Set<String> found) {
        int place = 0;
        for (String key : order) {
            if (found.contains(key)) {
                place++;
                if (question.relevant().contains(key)) {
                    return place;
                }
            }
        }
        return NOWHERE;
    }
}
