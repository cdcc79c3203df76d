package org.linli.app.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.linli.app.Progress;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventMeta;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.store.SqliteEventStorageEngine;

/** The history of a district of 145 communities in 4 subdistricts: listings of every category, one in twenty withdrawn. */
final class District {
    private static final int COMMUNITIES = 145;
    private static final int SUBDISTRICTS = 4;
    private static final int LISTINGS_PER_MEMBER = 20;
    private static final int LISTINGS_PER_WITHDRAWAL = 20;
    private static final int BATCH = 1_000;
    private static final List<String> CATEGORIES = List.of("home.plumbing", "goods.tools", "uncategorised");

    private final Random random = new Random(145);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<PlaceId> communities = new ArrayList<>();
    private final List<DomainEventMessage<?>> batch = new ArrayList<>();
    private final SqliteEventStorageEngine engine;
    private final PlaceId district = PlaceId.random();
    private final MemberId founder = MemberId.random();

    private final Texts texts;

    private District(SqliteEventStorageEngine engine, Texts texts) {
        this.engine = engine;
        this.texts = texts;
    }

    /** What the listings say. */
    interface Texts {
        String title(Random random);

        String description(Random random);

        /** Where the owner lives, to be sealed; null for a listing that does not say. */
        default @Nullable String address(Random random) {
            return null;
        }
    }

    /** All say the same. */
    static class Plumbing implements Texts {
        @Override
        public String title(Random random) {
            return "修水电，周末有空";
        }

        @Override
        public String description(Random random) {
            return "Evenings and at weekends";
        }
    }

    /** Appends the history to an empty store and returns the district's place. */
    static PlaceId fill(SqliteEventStorageEngine engine, int listings) {
        return fill(engine, listings, new Plumbing());
    }

    /** The same with texts of one's own. */
    static PlaceId fill(SqliteEventStorageEngine engine, int listings, Texts texts) {
        District district = new District(engine, texts);
        district.establish();
        try (ProgressBar bar = Progress.of("events", listings)) {
            for (int i = 0; i < listings; i++) {
                district.list(i);
                bar.step();
            }
        }
        district.flush();
        return district.district;
    }

    private void establish() {
        place(district, PlaceKind.DISTRICT, List.of());
        for (int s = 0; s < SUBDISTRICTS; s++) {
            PlaceId subdistrict = PlaceId.random();
            place(subdistrict, PlaceKind.SUBDISTRICT, List.of(district));
            for (int c = s; c < COMMUNITIES; c += SUBDISTRICTS) {
                PlaceId community = PlaceId.random();
                place(community, PlaceKind.COMMUNITY, List.of(district, subdistrict));
                communities.add(community);
            }
        }
    }

    private void place(PlaceId place, PlaceKind kind, List<PlaceId> above) {
        List<PlaceId> within = new ArrayList<>(above);
        within.add(place);
        LocalText name = new LocalText("地方", "Place");
        add(
                "place",
                place.value(),
                0,
                new PlaceEstablished(place, kind, name, above.isEmpty() ? null : above.getLast(), within),
                founder,
                null);
    }

    private void list(int number) {
        PlaceId community = communities.get(random.nextInt(COMMUNITIES));
        byte[] bits = new byte[16];
        new Random(number / LISTINGS_PER_MEMBER).nextBytes(bits);
        MemberId owner = MemberId.of(bits);
        Side side = random.nextInt(3) == 0 ? Side.REQUEST : Side.OFFER;
        ListingId id = ListingId.random(side);
        add(
                "listing",
                id.value(),
                0,
                new ListingPublished(id, owner, community, terms(side), texts.address(random)),
                owner,
                community);
        if (random.nextInt(LISTINGS_PER_WITHDRAWAL) == 0) {
            add(
                    "listing",
                    id.value(),
                    1,
                    new ListingWithdrawn(id, owner, WithdrawalReason.NO_LONGER_AVAILABLE),
                    owner,
                    community);
        }
    }

    private Terms terms(Side side) {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        @Nullable Urgency urgency = side == Side.REQUEST ? Urgency.NORMAL : null;
        Instant expires = now.plus(30 + random.nextInt(300), ChronoUnit.DAYS);
        return new Terms(
                Kind.SKILL, texts.title(random), texts.description(random), List.of(category), 1, urgency, expires);
    }

    private void add(
            String type, String id, long sequence, DomainEvent event, MemberId actor, @Nullable PlaceId community) {
        EventMeta meta = new EventMeta(actor, actor, Channel.APP, community, now, "bench", "bench", null, null);
        batch.add(new GenericDomainEventMessage<>(type, id, sequence, event, meta.toMap()));
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        engine.appendEvents(batch);
        batch.clear();
    }
}
