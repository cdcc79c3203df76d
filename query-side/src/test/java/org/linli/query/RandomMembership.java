package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.MemberSuspended;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealDecided;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealed;
import org.linli.kernel.membership.MemberEvent.SuspensionLifted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Residency;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.SuspensionReason;
import org.linli.kernel.places.PlaceId;

/** What may happen to one who is a member already. */
final class RandomMembership {
    private static final Duration DAY = Duration.ofDays(1);
    private static final MemberId STAFF = Neighbours.WEN_OF_THE_COMMITTEE;

    private final Random random;
    private final History history;

    RandomMembership(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void happen(MemberId member, PlaceId community) {
        Instant end = history.last().plus(DAY.multipliedBy(1 + random.nextInt(30)));
        Role role = RandomHistory.any(random, List.of(Role.values()));
        switch (random.nextInt(5)) {
            case 0 -> roles(member, role, community, end);
            case 1 -> suspension(member, end);
            case 2 -> organisation(member, end);
            case 3 -> particulars(member);
            default -> report(member, community);
        }
    }

    private void roles(MemberId member, Role role, PlaceId community, Instant end) {
        history.by(STAFF).then(new RoleGranted(member, role, community, history.last(), end, STAFF));
        if (random.nextBoolean()) {
            history.then(new RoleRevoked(member, role, community, STAFF));
        }
    }

    private void suspension(MemberId member, Instant end) {
        history.by(STAFF).then(new MemberSuspended(member, SuspensionReason.UNDER_REVIEW, "a quarrel", end, STAFF));
        switch (random.nextInt(3)) {
            case 0 -> history.then(new SuspensionLifted(member, STAFF));
            case 1 ->
                history.by(member)
                        .then(
                                new SuspensionAppealed(member, "it was not so"),
                                new SuspensionAppealDecided(member, random.nextBoolean(), "heard both", STAFF));
            default -> {}
        }
    }

    private void organisation(MemberId member, Instant end) {
        OrganisationId organisation = OrganisationId.of(Neighbours.bits(1 + random.nextInt(12)));
        history.by(STAFF).then(new RepresentativeAppointed(member, organisation, history.last(), end, STAFF));
        if (random.nextInt(3) == 0) {
            history.then(new RepresentativeDismissed(member, organisation, STAFF));
        }
    }

    private void particulars(MemberId member) {
        Residency residency = RandomHistory.any(random, List.of(Residency.values()));
        history.by(STAFF)
                .then(
                        new ResidencyRecorded(member, residency, STAFF),
                        new BirthDateRecorded(member, LocalDate.of(1950, 3, 7).plusDays(random.nextInt(9_000)), STAFF));
    }

    private void report(MemberId member, PlaceId community) {
        Role capacity = random.nextBoolean() ? Role.PARTY_MEMBER : Role.VOLUNTEER;
        OrganisationId unit = OrganisationId.of(Neighbours.bits(1 + random.nextInt(12)));
        history.by(member).then(new MemberReportedIn(member, community, capacity, unit));
        if (random.nextBoolean()) {
            history.by(STAFF).then(new ReportConfirmed(member, community, capacity, STAFF));
        }
    }

    /** The operator orders the erasure of somebody who plays no other part. */
    void order(MemberId stranger) {
        history.by(STAFF).then(new ErasureBegun(stranger, ErasureBasis.OPERATOR_ORDER, "file 7", STAFF));
    }
}
