package org.linli.query.trail;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.incentives.AssessmentEvent;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.privacy.ClearField;
import org.linli.kernel.privacy.Sensitive;
import org.linli.query.words.Happening;

/**
 * One event as a trail keeps it: nothing of it is personal but the role.
 *
 * @param position in the store's order, from 0
 * @param id the event's own
 * @param version sequence number in its aggregate
 * @param places the places and organisations that it names or belongs to, by id
 * @param board the party organisation whose board it is about: for those alone who review that; null: it is about none
 * @param role that it gave or took; sensitive, for those alone who may know it
 * @param causation id of the event or request that caused it
 */
public record TrailEntry(
        long position,
        String id,
        long version,
        Instant occurred,
        Instant recorded,
        Happening what,
        SortedSet<String> places,
        @Nullable OrganisationId board,

        @Sensitive(subject = "what.subjects.member") @Nullable
        Role role,

        String correlation,
        String causation) {
    /** Of these nobody but their author may know, not even that they exist: their content comes with a later event. */
    private static final Set<String> AUTHOR_ONLY = Set.of("sharing.review-submitted");

    private static final String IN_THE_NAME_OF = "for ";

    static TrailEntry of(Recorded<?> recorded) {
        return new TrailEntry(
                recorded.position(),
                recorded.id(),
                recorded.sequence(),
                recorded.meta().occurred(),
                recorded.recorded(),
                Happening.of(recorded),
                places(recorded),
                recorded.event() instanceof AssessmentEvent assessed
                        ? assessed.board().organisation()
                        : null,
                switch (recorded.event()) {
                    case RoleGranted granted -> granted.role();
                    case RoleRevoked revoked -> revoked.role();
                    default -> null;
                },
                recorded.meta().correlation(),
                recorded.meta().causation());
    }

    /** What it is found under: the members, places and organisations it concerns. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        if (!authorOnly()) {
            keys.addAll(places);
            keys.addAll(what.subjects().values());
        }
        keys.add(what.actor().value());
        keys.add(what.principal().value());
        keys.remove(MemberId.SYSTEM.value());
        if (byAnother()) {
            keys.add(inTheNameOf(what.principal()));
        }
        return keys;
    }

    /** The key of what others did in a member's name. */
    static String inTheNameOf(MemberId principal) {
        return IN_THE_NAME_OF + principal;
    }

    /** True when somebody acted in somebody else's name. */
    boolean byAnother() {
        return !what.actor().equals(what.principal());
    }

    boolean authorOnly() {
        return AUTHOR_ONLY.contains(what.event());
    }

    private static SortedSet<String> places(Recorded<?> recorded) {
        SortedSet<String> places = new TreeSet<>();
        if (recorded.meta().community() != null) {
            places.add(recorded.meta().community().value());
        }
        for (ClearField field : ClearField.of(recorded.event().getClass())) {
            Object value = field.type().isRecord() ? field.in(recorded.event()) : null;
            String id = String.valueOf(value);
            if (id.startsWith("place-") || id.startsWith("organisation-")) {
                places.add(id);
            }
        }
        return places;
    }
}
