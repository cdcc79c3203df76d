package org.linli.app.bench;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linli.app.DataFolder;
import org.linli.app.ViewNumbers;
import org.linli.command.Rules;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.LocalText;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.query.leaderboard.Boards;
import org.linli.query.leaderboard.DeedsProjection;
import org.linli.query.leaderboard.LeaderboardsResource;
import org.linli.query.leaderboard.LeaderboardsResource.OfPlace;
import org.linli.query.leaderboard.WhereaboutsProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.projection.Folding;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStore;
import org.linli.query.views.sqlite.SqliteViews;
import org.linli.web.Cursors;
import org.linli.web.PageRequest;

/** One page of a board of 10,000 rows: worked out, as after each event, and again. */
public final class BoardsBench implements Bench {
    private static final int MEMBERS = 10_000;
    private static final int EACH = 3;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 9;
    private static final String MONTH = "2026-05";
    private static final Instant NOW = Instant.parse("2026-05-20T04:00:00Z");
    private static final PlaceId COMMUNITY = PlaceId.of(new byte[] {1});

    private final Random random = new Random(1);
    private final List<Recorded<?>> events = new ArrayList<>();

    @Override
    public List<Figure> measure(Setting setting) throws Exception {
        DataFolder folder = new DataFolder(setting.folder()).create();
        add(
                COMMUNITY.value(),
                new PlaceEstablished(
                        COMMUNITY, PlaceKind.COMMUNITY, new LocalText("社区", "Community"), null, List.of(COMMUNITY)));
        for (int i = 0; i < MEMBERS * EACH; i++) {
            help(i % MEMBERS, random.nextInt(MEMBERS));
        }
        try (ViewStore views = SqliteViews.open(folder.views())) {
            fold(views, 0);
            Places places = new Places(views);
            InstantSource clock = InstantSource.fixed(NOW);
            Boards boards =
                    new Boards(views, places, ViewNumbers.of(Rules.standard()).boards(), clock);
            LeaderboardsResource resource = new LeaderboardsResource(
                    boards, places, new Standings(views, places, clock), new RowKeys(new byte[32]));
            List<Double> first = new ArrayList<>();
            List<Double> again = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                first.add(milliseconds(resource));
                again.add(milliseconds(resource));
                int from = events.size();
                help(round, random.nextInt(MEMBERS));
                fold(views, from);
            }
            String note = "%,d members who helped %d neighbours each in a month, 100 rows a page, median of %d"
                    .formatted(MEMBERS, EACH, ROUNDS);
            return List.of(
                    Figure.stated("A board of 10,000 rows, worked out", Figure.median(first), "ms", note),
                    Figure.stated("The same board again", Figure.median(again), "ms", note));
        }
    }

    private static double milliseconds(LeaderboardsResource resource) {
        PageRequest page = new PageRequest(PageRequest.MAX_LIMIT, List.of(), "", new Cursors(new byte[32]));
        long begin = System.nanoTime();
        var answer = resource.board(OfPlace.RESIDENTS, COMMUNITY, MONTH, page);
        double taken = (System.nanoTime() - begin) / 1e6;
        if (answer.getBody() == null) {
            throw new IllegalStateException("a board has a page");
        }
        return taken;
    }

    private static MemberId member(int number) {
        return MemberId.of(ByteBuffer.allocate(16).putInt(12, number + 1).array());
    }

    private void help(int by, int whom) {
        int number = events.size();
        byte[] bits = ByteBuffer.allocate(16).putInt(12, number).array();
        Deal deal = new Deal(
                member(by),
                member(by == whom ? (whom + 1) % MEMBERS : whom),
                null,
                ListingId.of(Side.REQUEST, bits),
                COMMUNITY,
                Kind.SKILL);
        ExchangeId exchange = ExchangeId.of(bits);
        add(exchange.value(), new ExchangeConfirmed(exchange, deal, 30, false, List.of(COMMUNITY)));
    }

    private void add(String aggregate, DomainEvent event) {
        int number = events.size();
        Instant time = NOW.minusSeconds(random.nextInt(1_000_000));
        EventMeta meta = new EventMeta(
                MemberId.SYSTEM, MemberId.SYSTEM, Channel.SYSTEM, COMMUNITY, time, "", "", null, null, null, null);
        events.add(new Recorded<>(event, meta, number, 0, time, "event-" + number, aggregate));
    }

    private void fold(ViewStore views, int from) {
        for (Projection<?> projection :
                List.of(new PlacesProjection(), new DeedsProjection(), new WhereaboutsProjection())) {
            for (int begin = from; begin < events.size(); begin += BATCH) {
                fold(views, projection, events.subList(begin, Math.min(begin + BATCH, events.size())));
            }
        }
    }

    private static <V> void fold(ViewStore views, Projection<V> projection, List<Recorded<?>> some) {
        ViewBatch<V> batch = views.live(projection).begin();
        Folding.fold(projection, some, batch);
        batch.moveTo(some.getLast().position());
        batch.commit();
    }
}
