package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.query.reads.Reviewed;

/**
 * One deed behind a position. Who is neither the member nor a reviewer sees only what it was, what it weighs and whether it counts.
 *
 * @param source the exchange or the action
 * @param event that says what it counts now
 * @param member who did it
 * @param served who was helped; of service, the house where it was, or else the community
 * @param weight 0 to 1
 */
@Schema(name = "LeaderboardEvidence")
record EvidencePage(
        Deed.Kind kind,
        double weight,
        Evidence.State state,
        @Nullable String source,
        @Nullable String event,
        @SubjectRef @Nullable MemberId member,
        @Nullable String served,
        @Nullable LocalDate day,
        @Nullable Integer minutes)
        implements Reviewed {
    private static final double FULL = 100;

    static EvidencePage open(Evidence deed) {
        return new EvidencePage(
                deed.kind(),
                deed.weight() / FULL,
                deed.state(),
                deed.source(),
                deed.event(),
                deed.member(),
                deed.served(),
                deed.day(),
                deed.minutes());
    }

    static EvidencePage blanked(Evidence deed) {
        return new EvidencePage(deed.kind(), deed.weight() / FULL, deed.state(), null, null, null, null, null, null);
    }

    @Override
    public Set<MemberId> reviewed() {
        return member == null ? Set.of() : Set.of(member);
    }
}
