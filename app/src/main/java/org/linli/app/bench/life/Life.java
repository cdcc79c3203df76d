package org.linli.app.bench.life;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import me.tongfei.progressbar.ProgressBar;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.linli.app.Progress;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.audit.ReadsId;
import org.linli.kernel.membership.MemberId;

/**
 * What happens in a subdistrict, from its first member on. Of a hundred things that happen, 50 are requests (two of three are met, paid in hours and reviewed),
 * 8 loans, 8 meetings in a house, 6 volunteer shifts of up to twenty, 20 gifts to a campaign, 1 application for relief and 7 reads of somebody
 * else's data. The shares are our judgement, not a statistic.
 */
public final class Life {
    private static final int EVENTS_PER_MEMBER = 60;
    private static final Duration AGO = Duration.ofDays(60);

    private final Random random = new Random(36);
    private final Chronicle chronicle;
    private final Town town;
    private final Sharing sharing;
    private final Volunteering volunteering;
    private final Giving giving;

    private Life(EventStorageEngine engine, int events) {
        this.chronicle = new Chronicle(
                engine, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(AGO));
        this.town = new Town(chronicle, random, events / EVENTS_PER_MEMBER);
        Hours hours = new Hours(chronicle);
        this.sharing = new Sharing(chronicle, town, random, hours);
        this.volunteering = new Volunteering(chronicle, town, random, hours);
        this.giving = new Giving(chronicle, town, random);
    }

    /** Appends at least so many events to an empty store; returns how many each context has. */
    public static Map<String, Integer> fill(EventStorageEngine engine, int events) {
        Life life = new Life(engine, events);
        try (ProgressBar bar = Progress.of("events", events)) {
            while (life.chronicle.size() < events) {
                life.happen(life.random.nextInt(100));
                bar.stepTo(Math.min(events, life.chronicle.size()));
            }
        }
        life.chronicle.flush();
        return life.chronicle.contexts();
    }

    private void happen(int dice) {
        if (dice < 50) {
            sharing.exchange();
        } else if (dice < 58) {
            sharing.lend();
        } else if (dice < 66) {
            sharing.meet();
        } else if (dice < 72) {
            volunteering.act();
        } else if (dice < 92) {
            giving.give();
        } else if (dice < 93) {
            giving.relieve();
        } else {
            read();
        }
    }

    private void read() {
        Town.Community community = town.community();
        MemberId reader = town.member(community);
        ReadsId reads = ReadsId.random();
        chronicle.add(
                reads.value(),
                reader,
                community.place(),
                new PersonalDataRead(
                        reads,
                        reader,
                        reader,
                        List.of(town.other(community, reader)),
                        ReadPurpose.EXCHANGE,
                        "GET /api/v1/exchanges/{id}",
                        1,
                        "0".repeat(64),
                        chronicle.now(),
                        "bench"));
    }
}
