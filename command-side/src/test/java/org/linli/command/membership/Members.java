package org.linli.command.membership;

import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Scenario;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** Words for tests about members; the member is Ana of Xingfu. */
final class Members {
    static final MemberRegistered REGISTERED = new MemberRegistered(ANA, "王秀英", "+8613800000000", XINGFU);

    private Members() {}

    static Scenario<Member, MemberCommand, MemberEvent> nobody() {
        return Scenario.of(new MemberDecider());
    }

    static Scenario<Member, MemberCommand, MemberEvent> aMember() {
        return nobody().given(REGISTERED);
    }

    static RoleGranted granted(Role role, @Nullable PlaceId place, Instant until) {
        return new RoleGranted(ANA, role, place, NOW, until, DAN);
    }
}
