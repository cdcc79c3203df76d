package org.linli.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.app.watch.BooksSettings;
import org.linli.app.watch.BooksWatch;
import org.linli.app.watch.FiguresSettings;
import org.linli.app.watch.FiguresWatch;
import org.linli.command.Commands;
import org.linli.command.Head;
import org.linli.command.sharing.Ranking;
import org.linli.kernel.privacy.Hmac;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.sharing.Taxonomy;
import org.linli.query.QuerySide;
import org.linli.query.ViewRules;
import org.linli.query.books.Books;
import org.linli.query.campaign.PastCampaigns;
import org.linli.query.contact.Contacts;
import org.linli.query.matching.Lexicon;
import org.linli.query.matching.LinearRanker;
import org.linli.query.matching.Matching;
import org.linli.query.matching.SearchedPassages;
import org.linli.query.matching.Weights;
import org.linli.query.metrics.live.LiveFigures;
import org.linli.query.mydata.MyDataWriter;
import org.linli.query.mypage.Standings;
import org.linli.query.operate.Progress;
import org.linli.query.operate.Rebuilds;
import org.linli.query.places.Places;
import org.linli.query.projection.DeadLetterRules;
import org.linli.query.projection.ProjectionListener;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.projection.StreamedLog;
import org.linli.query.reads.ReadAudit;
import org.linli.query.reads.ReadQueue;
import org.linli.query.reads.ReadStore;
import org.linli.query.search.Listings;
import org.linli.query.search.SearchIndex;
import org.linli.query.search.SearchProjection;
import org.linli.query.stream.StreamSettings;
import org.linli.query.trail.OwnTrail;
import org.linli.query.views.GenerationsByProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Visibility;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The query side's parts, and what stands between the sides. */
@Configuration(proxyBeanMethods = false)
class QuerySideConfiguration {

    @Bean
    Taxonomy taxonomy() {
        return Taxonomy.standard();
    }

    @Bean
    List<Projection<?>> projections(ViewRules rules) {
        return Stream.concat(QuerySide.projections(rules).stream(), Stream.of(new SearchProjection()))
                .toList();
    }

    /** It stops before Axon does: a batch that is being stored may still need the events' connection. */
    @Bean(initMethod = "start", destroyMethod = "close")
    ProjectionRuntime projectionRuntime(
            org.axonframework.config.Configuration closedAfter,
            EventStore events,
            ViewStore views,
            SearchIndex search,
            List<Projection<?>> projections,
            ProjectionSettings settings,
            Clock clock,
            ProjectionListener listener) {
        return new ProjectionRuntime(
                events,
                new GenerationsByProjection(views, Map.of(SearchProjection.NAME, search)),
                projections,
                new DeadLetterRules(clock, settings.mostDeadLetters()),
                listener);
    }

    @Bean
    Progress progress(EventStore events, ProjectionRuntime runtime) {
        return new Progress(events, runtime.positions());
    }

    @Bean
    Rebuilds rebuilds(ProjectionRuntime runtime) {
        return new Rebuilds(runtime::rebuild);
    }

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(DataFolder folder, EventStore lockedFirst) {
        return SearchIndex.open(folder.createSearch());
    }

    @Bean
    MyDataWriter myDataWriter(
            EventStore events, ViewStore views, Places places, Standings standings, Clock clock, JsonMapper json) {
        return new MyDataWriter(events, views, new OwnTrail(views, places, standings), standings, clock, json);
    }

    /** A node that takes no commands sends this one all the same: its events are those of the whole service. */
    @Bean
    ReadStore readStore(org.axonframework.config.Configuration axon, Head head, KeyStore keys) {
        Hmac unused = new Hmac(keys.secret("idempotency"));
        return new ReadsOverCommands(new Commands(axon.commandGateway(), head, unused));
    }

    /** Ends, with all that waits stored, before the bus and the stores do. */
    @Bean(initMethod = "start", destroyMethod = "close")
    ReadQueue readQueue(ReadStore store, ReadSettings settings) {
        return new ReadQueue(store, settings.mostQueued(), settings.gathering());
    }

    @Bean
    ReadAudit readAudit(ReadQueue queue, ReadStore store, Clock clock) {
        return new ReadAudit(queue, store, clock);
    }

    @Bean
    Books books(ViewStore views) {
        return new Books(views);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    BooksWatch timeBankHealthIndicator(
            Books books, Progress progress, MeterRegistry registry, Clock clock, BooksSettings settings) {
        return new BooksWatch(books, progress::of, registry, clock, settings);
    }

    @Bean
    LiveFigures liveFigures() {
        return new LiveFigures();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @ConditionalOnProperty(name = "linli.figures.live", matchIfMissing = true)
    FiguresWatch figuresHealthIndicator(
            LiveFigures live, EventStore events, MeterRegistry registry, Clock clock, FiguresSettings settings) {
        return new FiguresWatch(live, new StreamedLog(events), registry, clock, settings);
    }

    @Bean
    Places places(ViewStore views) {
        return new Places(views);
    }

    @Bean
    PastCampaigns pastCampaigns(EventStore events) {
        return new PastCampaigns(events);
    }

    @Bean
    Contacts contacts(EventStore events) {
        return new Contacts(events);
    }

    @Bean
    Listings listings(SearchIndex search) {
        return new Listings(search);
    }

    @Bean
    Standings standings(ViewStore views, Places places, Clock clock) {
        return new Standings(views, places, clock);
    }

    @Bean
    Matching matching(ViewStore views, Places places, Listings listings, Weights weights, Clock clock) {
        Lexicon lexicon = Lexicon.standard();
        return new Matching(
                views, places, new SearchedPassages(listings), new LinearRanker(weights, lexicon), lexicon, clock);
    }

    @Bean
    Ranking ranking(Matching matching, Visibility visibility) {
        return new RankingOverViews(matching, visibility);
    }

    @Bean
    StreamSettings streamSettings() {
        return StreamSettings.DEFAULT;
    }
}
