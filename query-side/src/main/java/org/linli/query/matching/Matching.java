package org.linli.query.matching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.kernel.sharing.Terms;
import org.linli.query.feed.FeedItem;
import org.linli.query.feed.FeedProjection;
import org.linli.query.feed.FeedQuery;
import org.linli.query.listing.ListingStory;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.listing.Status;
import org.linli.query.matching.Candidate.Nearness;
import org.linli.query.matching.Ranker.Ranked;
import org.linli.query.places.PlaceNode;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.search.SearchProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** Finds the candidates for a listing, by words and by category, first next door and then farther away, and has them ranked. */
public final class Matching {
    /** The views that an answer is made of. */
    public static final Set<String> VIEWS = Set.of(
            ListingsProjection.NAME,
            FeedProjection.NAME,
            PlacesProjection.NAME,
            NeighboursProjection.NAME,
            SearchProjection.NAME);

    /** With so many candidates nobody looks farther away. */
    private static final int ENOUGH = 50;

    private static final int MOST_OF_EACH = 100;
    private static final int LIKELY_CATEGORIES = 2;
    private static final Projection<ListingStory> LISTINGS = new ListingsProjection();
    private static final Projection<NeighbourRecord> NEIGHBOURS = new NeighboursProjection();

    private final ViewStore views;
    private final Places places;
    private final Passages passages;
    private final Ranker ranker;
    private final Lexicon lexicon;
    private final InstantSource clock;

    public Matching(
            ViewStore views, Places places, Passages passages, Ranker ranker, Lexicon lexicon, InstantSource clock) {
        this.views = views;
        this.places = places;
        this.passages = passages;
        this.ranker = ranker;
        this.lexicon = lexicon;
        this.clock = clock;
    }

    /** Name and version of what ranks. */
    public String ranker() {
        return ranker.name();
    }

    /** What fits the listing now, best first, at most so many; nothing for a listing that the views do not know. */
    public List<Ranked> best(ListingId id, int most) {
        ListingStory wanted = views.get(LISTINGS, id.value());
        if (wanted == null) {
            return List.of();
        }
        Instant now = clock.instant();
        List<ListingStory> found = candidates(wanted, now);
        List<Candidate> candidates = candidates(wanted, found);
        return ranker.rank(matchable(wanted), candidates, now).stream()
                .limit(most)
                .toList();
    }

    private List<ListingStory> candidates(ListingStory wanted, Instant now) {
        List<ListingStory> found = List.of();
        for (PlaceNode place : around(wanted.community())) {
            found = views.getAll(LISTINGS, ids(wanted, place.communities())).values().stream()
                    .filter(other -> fits(wanted, other, now))
                    .toList();
            if (found.size() >= ENOUGH) {
                break;
            }
        }
        return found;
    }

    private static boolean fits(ListingStory wanted, ListingStory other, Instant now) {
        return other.status() == Status.OPEN
                && other.id().side() != wanted.id().side()
                && other.terms().kind() == wanted.terms().kind()
                && now.isBefore(other.terms().expires())
                && !other.owner().equals(wanted.owner());
    }

    /** The community, and the places above it, each wider than the one before. */
    private List<PlaceNode> around(PlaceId community) {
        return places.get(community).within().reversed().stream()
                .map(places::get)
                .toList();
    }

    private Set<String> ids(ListingStory wanted, Collection<String> communities) {
        Side side = wanted.id().side() == Side.OFFER ? Side.REQUEST : Side.OFFER;
        Terms terms = wanted.terms();
        Set<String> ids =
                new LinkedHashSet<>(passages.like(terms.title(), side, terms.kind(), communities, MOST_OF_EACH));
        FeedItem.What what = FeedItem.What.valueOf(side.name());
        FeedQuery.open(views, communities, categories(terms), what, terms.kind(), MOST_OF_EACH).stream()
                .map(FeedItem::id)
                .forEach(ids::add);
        return ids;
    }

    /** The listing's own categories, those that its words speak of, and what lies below them; what lies at the top of the tree says nothing. */
    private List<String> categories(Terms terms) {
        Taxonomy taxonomy = Taxonomy.standard();
        return Stream.concat(
                        terms.categories().stream(),
                        lexicon.likely(TextProfile.terms(text(terms)), LIKELY_CATEGORIES).stream())
                .flatMap(id -> Stream.ofNullable(taxonomy.categories().get(id)))
                .filter(category -> category.parent() != null)
                .flatMap(category -> taxonomy.andBelow(category.id()).stream())
                .distinct()
                .toList();
    }

    private List<Candidate> candidates(ListingStory wanted, List<ListingStory> found) {
        Map<String, NeighbourRecord> owners = views.getAll(
                NEIGHBOURS, found.stream().map(one -> one.owner().value()).collect(Collectors.toSet()));
        List<PlaceNode> around = around(wanted.community());
        return found.stream()
                .map(one -> candidate(
                        wanted, one, near(around, one), owners.get(one.owner().value())))
                .toList();
    }

    private static Candidate candidate(
            ListingStory wanted, ListingStory one, Nearness near, @Nullable NeighbourRecord owner) {
        NeighbourRecord known = owner == null ? NeighbourRecord.NONE : owner;
        return new Candidate(
                matchable(one),
                near,
                known.confirmed().size(),
                known.askedBeside(wanted.id().value()));
    }

    private static Nearness near(List<PlaceNode> around, ListingStory one) {
        PlaceKind shared = around.stream()
                .filter(place -> place.communities().contains(one.community().value()))
                .findFirst()
                .map(PlaceNode::kind)
                .orElse(PlaceKind.DISTRICT);
        return shared == PlaceKind.COMMUNITY
                ? Nearness.COMMUNITY
                : shared.compareTo(PlaceKind.SUBDISTRICT) >= 0 ? Nearness.SUBDISTRICT : Nearness.FARTHER;
    }

    private static Matchable matchable(ListingStory story) {
        Terms terms = story.terms();
        return new Matchable(
                story.id(),
                terms.categories(),
                text(terms),
                terms.urgency(),
                story.history().getFirst().at(),
                terms.expires());
    }

    private static String text(Terms terms) {
        return terms.title() + '\n' + terms.description();
    }
}
