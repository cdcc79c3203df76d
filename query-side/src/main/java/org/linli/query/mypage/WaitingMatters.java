package org.linli.query.mypage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.WaitingEvent;
import org.linli.kernel.sharing.WaitingEvent.TurnLapsed;
import org.linli.kernel.sharing.WaitingEvent.TurnOffered;
import org.linli.kernel.sharing.WaitingEvent.TurnTaken;
import org.linli.kernel.sharing.WaitingEvent.TurnWithdrawn;
import org.linli.kernel.sharing.WaitingEvent.WaitingClosed;
import org.linli.kernel.sharing.WaitingEvent.WaitingJoined;
import org.linli.kernel.sharing.WaitingEvent.WaitingLeft;
import org.linli.query.mypage.OpenMatter.Waiting;

/** What waits for those who stand in line: one matter per listing. */
final class WaitingMatters {
    private WaitingMatters() {}

    static Set<String> keys(WaitingEvent event) {
        return members(event).stream()
                .map(member -> OpenMatter.id(member, event.listing().value()))
                .collect(Collectors.toSet());
    }

    private static List<MemberId> members(WaitingEvent event) {
        return switch (event) {
            case WaitingJoined joined -> List.of(joined.member());
            case WaitingLeft left -> List.of(left.member());
            case TurnOffered offered -> List.of(offered.member());
            case TurnTaken taken -> List.of(taken.member());
            case TurnLapsed lapsed -> List.of(lapsed.member());
            case TurnWithdrawn withdrawn -> List.of(withdrawn.member());
            case WaitingClosed closed -> closed.waiting();
        };
    }

    static @Nullable OpenMatter fold(WaitingEvent event, Recorded<?> recorded) {
        String listing = event.listing().value();
        return switch (event) {
            case WaitingJoined joined -> waits(joined.member(), listing, recorded);
            case TurnOffered offered -> hasTurn(offered.member(), listing, offered.until(), recorded);
            case TurnWithdrawn withdrawn -> waits(withdrawn.member(), listing, recorded);
            case WaitingLeft _, TurnTaken _, TurnLapsed _, WaitingClosed _ -> null;
        };
    }

    static OpenMatter waits(MemberId member, String about, Recorded<?> recorded) {
        return matter(member, about, Waiting.FOR_YOUR_TURN, null, recorded);
    }

    static OpenMatter hasTurn(MemberId member, String about, Instant until, Recorded<?> recorded) {
        return matter(member, about, Waiting.FOR_YOU_TO_USE_YOUR_TURN, until, recorded);
    }

    private static OpenMatter matter(
            MemberId member, String about, Waiting waiting, @Nullable Instant until, Recorded<?> recorded) {
        return new OpenMatter(
                member, about, waiting, recorded.meta().occurred(), recorded.position(), until, null, null, null);
    }
}
