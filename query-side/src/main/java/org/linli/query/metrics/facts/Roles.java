package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Grant;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/**
 * When a member held which roles: also those that ended, so that it can be asked of any instant.
 *
 * @param spans from when until when each held
 */
record Roles(List<Grant> spans) {
    static final Roles NONE = new Roles(List.of());

    Roles {
        spans = List.copyOf(spans);
    }

    /** With one more, which takes the place of an earlier one for the same role and place. */
    Roles with(Grant grant) {
        List<Grant> more = new ArrayList<>(
                without(grant.role(), grant.place(), grant.from()).spans());
        more.add(grant);
        return new Roles(more);
    }

    /** With one that ended at an instant. */
    Roles without(Role role, @Nullable PlaceId place, Instant at) {
        return new Roles(spans.stream()
                .map(span -> span.is(role, place) && at.isBefore(span.until())
                        ? new Grant(role, place, span.from(), at)
                        : span)
                .toList());
    }

    /** True for a role that held just before the instant, wherever it was given. */
    boolean hold(Role role, Instant asOf) {
        Instant then = asOf.minusNanos(1);
        return spans.stream().anyMatch(span -> span.role() == role && span.at(then));
    }
}
