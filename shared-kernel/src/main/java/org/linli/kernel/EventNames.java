package org.linli.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadEvent;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.ReliefEvent;
import org.linli.kernel.giving.SaleEvent;
import org.linli.kernel.giving.StewardEvent;
import org.linli.kernel.incentives.AppearanceEvent;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.incentives.RuleSetEvent;
import org.linli.kernel.membership.MandateEvent;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.metrics.InquiryEvent;
import org.linli.kernel.metrics.PublicationEvent;
import org.linli.kernel.places.HouseEvent;
import org.linli.kernel.places.PlaceEvent;
import org.linli.kernel.places.StandardEvent;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.timebank.PoolEvent;
import org.linli.kernel.timebank.TimeAccountEvent;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.CertificateEvent;

/** Every event type under its stored name. Reading and writing both go through this table. */
public final class EventNames {
    private static final List<Class<? extends DomainEvent>> CONTEXTS = List.of(
            MemberEvent.class,
            MandateEvent.class,
            OrganisationEvent.class,
            PlaceEvent.class,
            StandardEvent.class,
            HouseEvent.class,
            ListingEvent.class,
            WaitingEvent.class,
            ExchangeEvent.class,
            ReviewEvent.class,
            ItemEvent.class,
            MemberDiaryEvent.class,
            SuggestionEvent.class,
            CampaignEvent.class,
            StewardEvent.class,
            TimeAccountEvent.class,
            PoolEvent.class,
            ReliefEvent.class,
            ActionEvent.class,
            CertificateEvent.class,
            DonationEvent.class,
            GoodsEvent.class,
            SaleEvent.class,
            RuleSetEvent.class,
            AppearanceEvent.class,
            AssessmentEvent.class,
            ReadEvent.class,
            PublicationEvent.class,
            InquiryEvent.class);

    private static final SequencedMap<String, Class<? extends DomainEvent>> BY_NAME = byName();

    private EventNames() {}

    /** All event types by stored name, in alphabetical order. */
    public static SequencedMap<String, Class<? extends DomainEvent>> all() {
        return BY_NAME;
    }

    /** The type stored under this name, or null when this build does not know it. */
    public static @Nullable Class<? extends DomainEvent> typeOf(String name) {
        return BY_NAME.get(name);
    }

    /** The stored name of an event type. */
    public static EventName nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventName");
        }
        return name;
    }

    private static SequencedMap<String, Class<? extends DomainEvent>> byName() {
        TreeMap<String, Class<? extends DomainEvent>> names = new TreeMap<>();
        CONTEXTS.stream().flatMap(EventNames::facts).forEach(type -> {
            if (names.put(nameOf(type).value(), type) != null) {
                throw new IllegalStateException(
                        "Two events are stored as " + nameOf(type).value());
            }
        });
        return Collections.unmodifiableSequencedMap(names);
    }

    private static Stream<Class<? extends DomainEvent>> facts(Class<? extends DomainEvent> type) {
        return type.isInterface()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(part -> facts(part.asSubclass(DomainEvent.class)))
                : Stream.of(type);
    }
}
