package org.linli.command.places;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.places.Places.aCommunity;
import static org.linli.command.places.Places.noPlace;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.RESIDENT;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.places.PlaceCommand.RecordResidentCount;
import org.linli.kernel.places.PlaceEvent.ResidentCountRecorded;

class CountingResidents {
    private static final Acting STAFF = by(ANA).holding(COMMITTEE_STAFF);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final RecordResidentCount COUNT = count(8_000, DAY, "street office");

    private static RecordResidentCount count(long residents, LocalDate date, String source) {
        return new RecordResidentCount(XINGFU, residents, date, source);
    }

    private static void assertMalformed(RecordResidentCount count) {
        aCommunity().when(count, STAFF).isRefusedFor(new PlaceRejection.CountMalformed());
    }

    @Test
    void committee_staff_and_operators_record_how_many_people_live_there() {
        ResidentCountRecorded recorded = new ResidentCountRecorded(XINGFU, 8_000, DAY, "street office");

        aCommunity().when(COUNT, STAFF).leadsTo(recorded);
        aCommunity().when(COUNT, by(ANA).holding(OPERATOR)).leadsTo(recorded);
    }

    @Test
    void nobody_else_records_it_the_system_included() {
        aCommunity().when(COUNT, by(ANA).holding(RESIDENT)).isRefusedFor(new Refusal.NotAllowed());
        aCommunity().when(COUNT, bySystem()).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_place_that_does_not_exist_has_no_residents() {
        noPlace().when(COUNT, STAFF).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void a_count_leaves_the_place_where_it_is() {
        aCommunity()
                .given(new ResidentCountRecorded(XINGFU, 8_000, DAY, "street office"))
                .when(COUNT, STAFF)
                .isAccepted();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000_000})
    void a_count_is_from_0_to_100_million(long residents) {
        aCommunity().when(count(residents, DAY, "census"), STAFF).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 100_000_001})
    void a_count_is_not_outside_that(long residents) {
        assertMalformed(count(residents, DAY, "census"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T15:59:59.999Z, 2026-11-01, false",
        "2026-10-31T16:00:00Z, 2026-11-01, true",
        "2026-10-31T16:00:00Z, 2026-11-02, false",
        "2026-10-31T16:00:00Z, 1949-10-01, true",
        "2026-10-31T16:00:00Z, 1949-09-30, false"
    })
    void the_day_is_from_the_first_census_to_today_in_Shanghai(Instant now, LocalDate day, boolean accepted) {
        var verdict = aCommunity().when(count(1, day, "census"), STAFF.at(now));
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new PlaceRejection.CountMalformed());
        }
    }

    @Test
    void the_source_has_1_to_200_characters() {
        aCommunity().when(count(1, DAY, "s"), STAFF).isAccepted();
        aCommunity().when(count(1, DAY, "s".repeat(200)), STAFF).isAccepted();
        assertMalformed(count(1, DAY, " "));
        assertMalformed(count(1, DAY, "s".repeat(201)));
    }
}
