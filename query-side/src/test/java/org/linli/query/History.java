package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.Recorded;
import org.linli.kernel.audit.ReadEvent;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.ReliefEvent;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.SaleEvent;
import org.linli.kernel.giving.SaleEvent.SaleDeclared;
import org.linli.kernel.giving.StewardEvent;
import org.linli.kernel.incentives.AppearanceEvent;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.RuleSetEvent;
import org.linli.kernel.membership.MandateEvent;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.metrics.InquiryEvent;
import org.linli.kernel.metrics.PublicationEvent;
import org.linli.kernel.places.HouseEvent;
import org.linli.kernel.places.PlaceEvent;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.StandardEvent;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeEvent.AgreementGiven;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeAgreed;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeMarkedDone;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeStarted;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.sharing.SuggestionEvent.SuggestionsShown;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.TimeAccountEvent;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.CertificateEvent;
import org.linli.query.projection.Folding;
import org.linli.query.views.MemoryViews;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewBatch;
import org.linli.query.views.ViewStore;

/** Events as the store would hold them, one hour apart unless said otherwise. */
public final class History {
    private final List<Recorded<?>> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, PlaceId> communities = new HashMap<>();
    private MemberId by = MemberId.SYSTEM;
    private Instant now = Neighbours.MONDAY;
    private @Nullable MemberId principal;
    private Channel channel = Channel.APP;

    /** The very same events. */
    static History of(List<Recorded<?>> recorded) {
        History history = new History();
        history.events.addAll(recorded);
        return history;
    }

    public History at(Instant time) {
        now = time;
        return this;
    }

    public History by(MemberId member) {
        by = member;
        principal = null;
        channel = Channel.APP;
        return this;
    }

    /** Whoever acts from now on acts in this member's name, through this channel. */
    public History inTheNameOf(MemberId member, Channel through) {
        principal = member;
        channel = through;
        return this;
    }

    public History then(DomainEvent... facts) {
        for (DomainEvent fact : facts) {
            add(fact);
        }
        return this;
    }

    /** The exchange as far as the agreement, its units reserved; the receiver's request is proposed to by the provider. */
    public History agreed(ExchangeId exchange, Deal deal) {
        then(
                new MatchProposed(exchange, deal, deal.provider(), "a note"),
                new AgreementGiven(exchange, deal, deal.receiver()));
        if (deal.request() != null) {
            then(new ListingReserved(deal.request(), deal.receiver(), exchange));
        }
        if (deal.offer() != null) {
            then(new ListingReserved(deal.offer(), deal.provider(), exchange));
        }
        return then(new ExchangeAgreed(exchange, deal));
    }

    /** The exchange as far as the provider's word that it is done. */
    public History markedDone(ExchangeId exchange, Deal deal, int minutes) {
        return agreed(exchange, deal)
                .then(new ExchangeStarted(exchange, deal), new ExchangeMarkedDone(exchange, deal, minutes));
    }

    public List<Recorded<?>> events() {
        return List.copyOf(events);
    }

    public int size() {
        return events.size();
    }

    /** When the last event occurred. */
    public Instant last() {
        return events.getLast().meta().occurred();
    }

    /** The same events in a store of events. */
    public EventStore store() {
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        store.publish(events.stream()
                .map(each -> new GenericDomainEventMessage<>(
                        "aggregate",
                        each.aggregate(),
                        each.sequence(),
                        each.event(),
                        each.meta().toMap(),
                        each.id(),
                        each.recorded()))
                .toList());
        return store;
    }

    /** The views of these projections over all events. */
    public ViewStore views(Projection<?>... projections) {
        MemoryViews views = new MemoryViews();
        for (Projection<?> projection : projections) {
            fold(projection, views, Integer.MAX_VALUE);
        }
        return views;
    }

    /** One record. */
    public <V> @Nullable V view(Projection<V> projection, String id) {
        return views(projection).get(projection, id);
    }

    /** Folds all events, in batches of this size. */
    public <V> void fold(Projection<V> projection, ViewStore views, int size) {
        fold(events, projection, views, size);
    }

    /** Folds these events, in batches of this size. */
    public static <V> void fold(List<Recorded<?>> events, Projection<V> projection, ViewStore views, int size) {
        for (int from = 0; from < events.size(); from += Math.min(size, events.size())) {
            List<Recorded<?>> some = events.subList(from, (int) Math.min((long) from + size, events.size()));
            ViewBatch<V> batch = views.live(projection).begin();
            Folding.fold(projection, some, batch);
            batch.moveTo(some.getLast().position());
            batch.commit();
        }
    }

    private void add(DomainEvent fact) {
        String aggregate = aggregate(fact);
        long sequence = sequences.merge(aggregate, 0L, (before, none) -> before + 1);
        PlaceId community = community(fact);
        if (community != null) {
            communities.put(aggregate, community);
        }
        EventMeta meta = new EventMeta(
                by,
                principal == null ? by : principal,
                channel,
                communities.get(aggregate),
                now,
                "correlation",
                "causation",
                null,
                null);
        String id = "event-" + events.size();
        events.add(new Recorded<>(fact, meta, events.size(), sequence, now, id, aggregate));
        now = now.plus(Duration.ofHours(1));
    }

    private static String aggregate(DomainEvent fact) {
        return switch (fact) {
            case ListingEvent event -> event.listing().value();
            case ExchangeEvent event -> event.exchange().value();
            case ReviewEvent event -> event.reviews().value();
            case MemberEvent event -> event.member().value();
            case MandateEvent event -> event.mandate().value();
            case OrganisationEvent event -> event.organisation().value();
            case PlaceEvent event -> event.place().value();
            case ItemEvent event -> event.item().value();
            case MemberDiaryEvent event -> event.diary().value();
            case WaitingEvent event -> WaitingEvent.listOf(event.listing());
            case HouseEvent event -> event.house().value();
            case StandardEvent event -> event.standard().value();
            case SuggestionEvent event -> event.suggestions().value();
            case ActionEvent event -> event.action().value();
            case CertificateEvent event -> event.certificates().value();
            case ReadEvent event -> event.reads().value();
            case CampaignEvent event -> event.campaign().value();
            case StewardEvent event -> event.steward().value();
            case TimeAccountEvent event -> event.account().value();
            case PoolEvent event -> event.pool().value();
            case DonationEvent event -> event.donation().value();
            case SaleEvent event -> event.sale().value();
            case GoodsEvent event -> event.goods().value();
            case ReliefEvent event -> event.relief().value();
            case RuleSetEvent event -> event.set().value();
            case AppearanceEvent event -> event.appearance().value();
            case AssessmentEvent event -> event.assessment().value();
            case PublicationEvent event -> event.figures().value();
            case InquiryEvent event -> event.inquiries().value();
            default -> throw new IllegalArgumentException("whose event is " + fact);
        };
    }

    private static @Nullable PlaceId community(DomainEvent fact) {
        return switch (fact) {
            case ListingPublished event -> event.community();
            case OrganisationRegistered event -> event.place();
            case ItemRegistered event -> event.community();
            case WaitingJoined event -> event.community();
            case ReliefFiled event -> event.community();
            case AssessmentEvent event -> event.board().place();
            case ActionEvent event -> event.shift().community();
            case DonationPledged event -> event.community();
            case GoodsPledged event -> event.community();
            case SaleDeclared event -> event.community();
            case ExchangeEvent event -> event.deal().community();
            case ReviewEvent event -> event.deal().community();
            case SuggestionsShown event -> event.community();
            case CampaignProposed event -> event.community();
            default -> null;
        };
    }
}
