package org.linli.query.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.query.History;

/** What boards know of Ana, by what was known at a position of the log. Her history begins at position 0, an event an hour. */
class ProfileTest {
    private static final OrganisationId BRANCH = OrganisationId.of(new byte[16]);
    private static final Instant END = MONDAY.plus(Duration.ofDays(30));
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final long NOW = Long.MAX_VALUE;

    private final History history = new History().by(WEN_OF_THE_COMMITTEE);

    private Profile ana() {
        Profile profile = history.view(new ProfilesProjection(), ANA.value());
        assertThat(profile).isNotNull();
        return profile;
    }

    private History reported() {
        return history.then(
                new RoleGranted(ANA, Role.PARTY_MEMBER, NORTH, MONDAY, END, WEN_OF_THE_COMMITTEE),
                new MemberReportedIn(ANA, NORTH, Role.PARTY_MEMBER, BRANCH),
                new ReportConfirmed(ANA, NORTH, Role.PARTY_MEMBER, WEN_OF_THE_COMMITTEE));
    }

    @Test
    void a_birth_date_counts_from_the_position_where_it_was_recorded_and_an_earlier_one_until_then() {
        history.then(
                new BirthDateRecorded(ANA, LocalDate.of(1980, 4, 1), WEN_OF_THE_COMMITTEE),
                new BirthDateRecorded(ANA, LocalDate.of(2012, 6, 1), WEN_OF_THE_COMMITTEE));

        assertThat(ana().isYoungerThan(14, LAST, 0)).isFalse();
        assertThat(ana().isYoungerThan(14, LAST, 1)).isTrue();
        assertThat(ana().isYoungerThan(14, LocalDate.of(2026, 6, 1), NOW)).isFalse();
    }

    @Test
    void who_is_of_the_party_no_more_leaves_its_board_from_then_on() {
        reported();
        assertThat(ana().belongsTo(END.minusSeconds(1), NOW)).isEqualTo(BRANCH);
        assertThat(ana().belongsTo(END, NOW)).as("its time is over").isNull();

        history.then(
                new RoleRevoked(ANA, Role.PARTY_MEMBER, SOUTH, WEN_OF_THE_COMMITTEE),
                new RoleRevoked(ANA, Role.VOLUNTEER, NORTH, WEN_OF_THE_COMMITTEE),
                new RoleRevoked(ANA, Role.PARTY_MEMBER, NORTH, WEN_OF_THE_COMMITTEE));
        Instant revoked = history.last();
        assertThat(ana().belongsTo(revoked.minusSeconds(1), NOW)).isEqualTo(BRANCH);
        assertThat(ana().belongsTo(revoked, NOW)).isNull();
        assertThat(ana().belongsTo(revoked, history.size() - 2L))
                .as("as it was known before")
                .isEqualTo(BRANCH);
    }

    @Test
    void whoever_is_of_the_party_again_stands_on_its_board_again() {
        reported().then(new RoleRevoked(ANA, Role.PARTY_MEMBER, NORTH, WEN_OF_THE_COMMITTEE));
        Instant again = history.last().plus(Duration.ofHours(1));
        history.then(new RoleGranted(ANA, Role.PARTY_MEMBER, NORTH, again, END, WEN_OF_THE_COMMITTEE));

        assertThat(ana().belongsTo(again.minusSeconds(1), NOW)).isNull();
        assertThat(ana().belongsTo(again, NOW)).isEqualTo(BRANCH);
    }

    @Test
    void who_was_erased_is_gone_from_that_position_on_and_nothing_else_is_left() {
        reported().then(new BirthDateRecorded(ANA, LAST, WEN_OF_THE_COMMITTEE));
        history.then(new MemberErased(ANA, ErasureBasis.OWN_REQUEST));

        assertThat(ana().isGone(3)).isFalse();
        assertThat(ana().isGone(4)).isTrue();
        assertThat(ana().births()).isEmpty();
        assertThat(ana().posts()).isEmpty();
        assertThat(ana().shown()).isFalse();
        assertThat(ana().belongsTo(MONDAY, NOW)).isNull();
    }
}
