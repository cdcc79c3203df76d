package org.linli.query.mypage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per member, until they are erased. */
public record StandingProjection() implements Projection<MyStanding> {
    public static final String NAME = "standing";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<MyStanding> type() {
        return MyStanding.class;
    }

    @Override
    public List<Index<MyStanding>> indexes() {
        return List.of(PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> event) {
        return event.event() instanceof MemberEvent member
                ? Set.of(member.member().value())
                : Set.of();
    }

    /** Who was erased is nothing here any more. */
    @Override
    public @Nullable MyStanding fold(String id, @Nullable MyStanding standing, Recorded<?> recorded) {
        if (recorded.event() instanceof MemberErased) {
            return null;
        }
        if (recorded.event() instanceof MemberRegistered registered) {
            return MyStanding.of(registered);
        }
        if (recorded.event() instanceof MemberErased) {
            return null;
        }
        return standing != null && recorded.event() instanceof MemberEvent event ? standing.after(event) : standing;
    }
}
