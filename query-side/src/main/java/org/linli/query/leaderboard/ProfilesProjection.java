package org.linli.query.leaderboard;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.AppearanceEvent;
import org.linli.kernel.incentives.AppearanceEvent.AliasTakenAway;
import org.linli.kernel.incentives.AppearanceEvent.AppearanceChosen;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per member of whom boards know more than their deeds. */
public record ProfilesProjection() implements Projection<Profile> {
    public static final String NAME = "board-members";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Profile> type() {
        return Profile.class;
    }

    @Override
    public List<Index<Profile>> indexes() {
        return List.of(PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        MemberId member = member(recorded.event());
        return member == null ? Set.of() : Set.of(member.value());
    }

    private static @Nullable MemberId member(DomainEvent event) {
        return switch (event) {
            case AppearanceEvent it -> it.member();
            case MemberReportedIn it when it.capacity() == Role.PARTY_MEMBER -> it.member();
            case ReportConfirmed it when it.capacity() == Role.PARTY_MEMBER -> it.member();
            case BirthDateRecorded it -> it.member();
            case RoleGranted it -> it.member();
            case RoleRevoked it -> it.member();
            case MemberErased it -> it.member();
            default -> null;
        };
    }

    @Override
    public @Nullable Profile fold(String id, @Nullable Profile profile, Recorded<?> recorded) {
        long position = recorded.position();
        Profile before = profile == null ? Profile.of(new MemberId(id)) : profile;
        return switch (recorded.event()) {
            case AppearanceChosen it -> before.appearing(it.shown(), it.alias());
            case AliasTakenAway _ -> before.appearing(before.shown(), null);
            case MemberReportedIn it -> before.reporting(it.unit());
            case ReportConfirmed _ -> before.confirmed(position);
            case BirthDateRecorded it -> before.born(it.birth(), position);
            case RoleGranted it -> it.role() == Role.PARTY_MEMBER ? before.posted(it, position) : profile;
            case RoleRevoked it ->
                it.role() == Role.PARTY_MEMBER
                        ? before.dismissed(it.place(), recorded.meta().occurred(), position)
                        : profile;
            case MemberErased _ -> before.erased(position);
            default -> profile;
        };
    }
}
