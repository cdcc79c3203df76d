package org.linli.app.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.app.ViewNumbers;
import org.linli.command.Rules;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.query.QuerySide;
import org.linli.query.exchange.ExchangesResource;
import org.linli.query.feed.FeedResource;
import org.linli.query.leaderboard.BoardPage;
import org.linli.query.leaderboard.Boards;
import org.linli.query.leaderboard.LeaderboardsResource;
import org.linli.query.leaderboard.LeaderboardsResource.OfPlace;
import org.linli.query.listing.ListingsResource;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesResource;
import org.linli.query.reads.ReadAudit;
import org.linli.query.trail.TrailsResource;
import org.linli.query.unmet.UnmetResource;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Cursors;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.linli.web.problem.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** The questions that the past answers, by the same resources that answer the interface. */
public enum Question {
    FEED("feed", "places"),
    LEADERBOARD(
            "leaderboard",
            "board-whereabouts",
            "listings",
            "board-members",
            "assessments",
            "board-rules",
            "places",
            "standing"),
    UNMET("unmet", "places"),
    PLACES("places"),
    LISTING("listings"),
    EXCHANGE("exchanges", "listings", "reviews", "standing", "places"),
    TRAIL("trail", "standing", "places"),
    PUBLISHED("figures", "closed-months");

    @SuppressWarnings("ImmutableEnumChecker") // a fixed copy
    private final Set<String> views;

    Question(String... views) {
        this.views = Set.of(views);
    }

    /** The folds of the views that it reads, with the rules that hold when nothing is set. */
    public List<Projection<?>> projections() {
        return QuerySide.projections(ViewNumbers.of(Rules.standard())).stream()
                .filter(projection -> views.contains(projection.name()))
                .toList();
    }

    /**
     * What the question is about; what it does not need is null.
     *
     * @param now the time that the answer takes for the present
     * @param reader who asks, for answers that depend on it
     */
    public record Asked(
            @Nullable String place,
            @Nullable String month,
            @Nullable String id,
            @Nullable String reader,
            Language language,
            Instant now) {

        private String need(@Nullable String value, String option) {
            if (value == null) {
                throw new IllegalArgumentException("This question needs " + option + ".");
            }
            return value;
        }
    }

    /**
     * All rows of the answer. Throws {@link org.linli.web.RejectedException} and the like as the interface refuses.
     *
     * @param keys by which boards name rows; asked for them alone
     */
    public List<?> rows(ViewStore views, Asked asked, Supplier<RowKeys> keys) {
        Places places = new Places(views);
        InstantSource clock = InstantSource.fixed(asked.now());
        Standings standings = new Standings(views, places, clock);
        Locale locale = asked.language() == Language.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return switch (this) {
            case FEED -> {
                FeedResource feed = new FeedResource(views, places);
                PlaceId place = place(asked);
                yield all(page -> feed.feed(place, Set.of(), null, null, null, FeedResource.Choice.OPEN, page));
            }
            case LEADERBOARD -> {
                Boards boards = new Boards(
                        views, places, ViewNumbers.of(Rules.standard()).boards(), clock);
                LeaderboardsResource board = new LeaderboardsResource(boards, places, standings, keys.get());
                PlaceId place = place(asked);
                String month = month(asked);
                yield all(page -> rows(board.board(OfPlace.RESIDENTS, place, month, page)));
            }
            case UNMET -> {
                UnmetResource unmet = new UnmetResource(views, places, clock);
                PlaceId place = place(asked);
                yield all(page -> unmet.unmet(place, Duration.ofDays(366), false, page));
            }
            case PLACES -> {
                PlacesResource tree = new PlacesResource(places, Taxonomy.standard());
                PlaceId parent = asked.place() == null ? null : new PlaceId(asked.place());
                yield all(page -> tree.places(parent, page, locale));
            }
            case LISTING -> {
                ListingId id = new ListingId(asked.need(asked.id(), "--id"));
                ListingsResource listings = new ListingsResource(views);
                yield List.of(body(
                        id.side() == Side.OFFER
                                ? listings.offer(id, reader(asked))
                                : listings.request(id, reader(asked))));
            }
            case EXCHANGE -> {
                ExchangeId id = new ExchangeId(asked.need(asked.id(), "--id"));
                yield List.of(body(new ExchangesResource(views, standings).exchange(id, reader(asked))));
            }
            case PUBLISHED -> throw new IllegalStateException("asked of the events, not of views");
            case TRAIL -> {
                TrailsResource trails = new TrailsResource(views, places, standings, ReadAudit.refusing());
                String id = asked.need(asked.id(), "--id");
                yield all(page -> trails.trail(id, reader(asked).id(), page, asked.language()));
            }
        };
    }

    private static String month(Asked asked) {
        try {
            return YearMonth.parse(asked.need(asked.month(), "--month")).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--month must be a month such as 2026-05.", e);
        }
    }

    private static PlaceId place(Asked asked) {
        return new PlaceId(asked.need(asked.place(), "--place"));
    }

    private static Actor reader(Asked asked) {
        return new Actor(new MemberId(asked.need(asked.reader(), "--reader")), Instant.MAX);
    }

    private static <T> List<T> all(Function<PageRequest, ResponseEntity<Page<T>>> ask) {
        Cursors cursors = new Cursors(new byte[32]);
        List<T> rows = new ArrayList<>();
        List<String> after = List.of();
        while (true) {
            ResponseEntity<Page<T>> answer = ask.apply(new PageRequest(PageRequest.MAX_LIMIT, after, "", cursors));
            rows.addAll(body(answer).items());
            String link = answer.getHeaders().getFirst(HttpHeaders.LINK);
            if (link == null) {
                return rows;
            }
            String cursor = UriComponentsBuilder.fromUriString(link.substring(1, link.indexOf('>')))
                    .build()
                    .getQueryParams()
                    .getFirst("cursor");
            after = cursors.decode("", String.valueOf(cursor));
        }
    }

    private static ResponseEntity<Page<BoardPage.Row>> rows(ResponseEntity<BoardPage> answer) {
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .body(new Page<>(body(answer).items()));
    }

    private static <T> T body(ResponseEntity<T> answer) {
        T body = answer.getBody();
        if (body == null) {
            throw new IllegalStateException("an answer without a body");
        }
        return body;
    }
}
