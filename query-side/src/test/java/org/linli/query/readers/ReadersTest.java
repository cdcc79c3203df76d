package org.linli.query.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;
import static org.linli.query.readers.Readings.read;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.query.Api;
import org.linli.query.History;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Ben and Wen read what is Ana's. */
class ReadersTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final History history = new History();

    private MvcTestResult mine(MemberId member, String query) {
        return new Api(new ReadersResource(history.views(new ReadingsProjection())))
                .get(member, "/members/me/readers" + query);
    }

    @Test
    void a_member_sees_who_read_theirs_the_latest_first() {
        history.then(read(BEN, MONDAY, ANA, CAI), read(WEN_OF_THE_COMMITTEE, MONDAY.plus(HOUR), ANA));

        assertThat(Api.rows(mine(ANA, ""), "reader", "purpose", "times", "day", "last"))
                .containsExactly(
                        WEN_OF_THE_COMMITTEE + " EXCHANGE 1 2026-05-04 2026-05-04T02:00:00Z",
                        BEN + " EXCHANGE 1 2026-05-04 2026-05-04T01:00:00Z");
        assertThat(Api.rows(mine(CAI, ""), "reader")).containsExactly(BEN.value());
        assertThat(mine(ANA, "")).hasHeader("Cache-Control", "no-store, private");
    }

    @Test
    void nobody_sees_who_read_somebody_elses() {
        history.then(read(BEN, MONDAY, ANA));
        assertThat(Api.items(mine(BEN, ""))).isEmpty();
        assertThat(Api.items(mine(CAI, ""))).isEmpty();
    }

    @Test
    void reads_of_one_day_for_one_purpose_are_one_line_with_how_often() {
        history.then(
                read(BEN, MONDAY.plus(HOUR), ANA),
                read(BEN, MONDAY, ANA),
                read(BEN, MONDAY.plus(HOUR.multipliedBy(3)), ANA),
                read(BEN, BEN, ReadPurpose.CONTACT, MONDAY, ANA),
                read(BEN, MONDAY.plus(HOUR.multipliedBy(15)), ANA));

        assertThat(Api.rows(mine(ANA, ""), "purpose", "day", "times", "first", "last"))
                .containsExactly(
                        "EXCHANGE 2026-05-05 1 2026-05-04T16:00:00Z 2026-05-04T16:00:00Z",
                        "CONTACT 2026-05-04 1 2026-05-04T01:00:00Z 2026-05-04T01:00:00Z",
                        "EXCHANGE 2026-05-04 3 2026-05-04T01:00:00Z 2026-05-04T04:00:00Z");
    }

    @Test
    void on_whose_behalf_is_told_where_it_was_not_ones_own() {
        history.then(read(BEN, CAI, ReadPurpose.CONTACT, MONDAY, ANA), read(BEN, MONDAY, ANA));

        assertThat(Api.items(mine(ANA, "")).stream()
                        .map(row -> row.get("onBehalfOf").asString(null)))
                .containsExactly(null, CAI.value());
    }

    @Test
    void the_list_is_paged() {
        for (int day = 0; day < 5; day++) {
            history.then(read(BEN, MONDAY.plus(Duration.ofDays(day)), ANA));
        }
        MvcTestResult first = mine(ANA, "?limit=3");
        MvcTestResult second = mine(ANA, Api.next(first).substring("/members/me/readers".length()));

        assertThat(Api.rows(first, "day")).containsExactly("2026-05-08", "2026-05-07", "2026-05-06");
        assertThat(Api.rows(second, "day")).containsExactly("2026-05-05", "2026-05-04");
    }

    @Test
    void what_one_read_oneself_is_found_by_reader_and_by_whom_they_read_for() {
        history.then(read(BEN, CAI, ReadPurpose.CONTACT, MONDAY, ANA));
        ReadingsProjection projection = new ReadingsProjection();
        Reading reading = Objects.requireNonNull(history.view(
                projection, String.join(" ", ANA.value(), BEN.value(), CAI.value(), "CONTACT", "2026-05-04")));

        assertThat(projection.indexes())
                .extracting(index -> index.keys().apply(reading))
                .satisfiesExactly(
                        subject -> assertThat(subject).isEqualTo(Set.of(ANA.value())),
                        reader -> assertThat(reader).isEqualTo(Set.of(BEN.value(), CAI.value())));
    }
}
