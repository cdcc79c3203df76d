package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Party;

/** Who the members are. */
final class Members {
    private final Map<MemberId, Member> members = new LinkedHashMap<>();

    private static final class Member {
        private final Set<Role> roles = new HashSet<>();
        private @Nullable PlaceId community;
        private Instant registered;
        private boolean erased;

        Member(Instant registered) {
            this.registered = registered;
        }
    }

    void add(MemberEvent event, Instant at) {
        switch (event) {
            case MemberRegistered it -> {
                Member member = member(it.member(), at);
                member.registered = at;
                member.community = it.community();
            }
            case RoleGranted it
            when it.role() != null -> member(it.member(), at).roles.add(it.role());
            case RoleRevoked it
            when it.role() != null -> member(it.member(), at).roles.remove(it.role());
            case MemberErased it -> member(it.member(), at).erased = true;
            default -> {}
        }
    }

    private Member member(MemberId id, Instant at) {
        return members.computeIfAbsent(id, _ -> new Member(at));
    }

    /** Adds all to the ledger; each one's number there. */
    Map<MemberId, Integer> into(Ledger ledger) {
        Map<PlaceId, Integer> communities = new LinkedHashMap<>();
        Map<MemberId, Integer> numbers = new LinkedHashMap<>();
        members.forEach((id, member) -> {
            int community = member.community == null
                    ? Party.NOWHERE
                    : communities.computeIfAbsent(member.community, _ -> communities.size());
            int number = ledger.party(new Party(
                    Party.Kind.PERSON,
                    community,
                    member.roles.contains(Role.PARTY_MEMBER),
                    member.roles.contains(Role.VOLUNTEER),
                    null,
                    member.registered));
            numbers.put(id, number);
            if (member.erased) {
                ledger.erase(number);
            }
        });
        return numbers;
    }
}
