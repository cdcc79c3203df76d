package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.Grant;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** When a member held which roles: also those that ended, so that it can be asked of any instant. */
final class Roles {
    private List<Grant> spans = List.of();

    /** It takes the place of an earlier one for the same role and place. */
    void grant(Grant grant) {
        List<Grant> more = new ArrayList<>(spans);
        end(more, grant.role(), grant.place(), grant.from());
        more.add(grant);
        spans = List.copyOf(more);
    }

    void revoke(Role role, @Nullable PlaceId place, Instant at) {
        List<Grant> rest = new ArrayList<>(spans);
        end(rest, role, place, at);
        spans = List.copyOf(rest);
    }

    private static void end(List<Grant> spans, Role role, @Nullable PlaceId place, Instant at) {
        spans.replaceAll(span -> span.role() == role && Objects.equals(span.place(), place) && at.isBefore(span.until())
                ? new Grant(role, place, span.from(), at)
                : span);
    }

    /** True for a role that held just before the instant, wherever it was given. */
    boolean hold(Role role, Instant asOf) {
        Instant then = asOf.minusNanos(1);
        return spans.stream().anyMatch(span -> span.role() == role && span.at(then));
    }
}
