package org.linli.command.membership;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;

/**
 * What ties a member to organisations and to their community. What was erased counts for nothing.
 *
 * @param represents until when the member acts for an organisation
 * @param reports what the member reported in as, and whether that is confirmed
 */
public record Ties(Map<OrganisationId, Instant> represents, Map<Role, Boolean> reports) {
    static final Ties NONE = new Ties(Map.of(), Map.of());

    public Ties {
        represents = Map.copyOf(represents);
        reports = Map.copyOf(reports);
    }

    /** The organisations that the member acts for at this time. */
    public Set<OrganisationId> represented(Instant now) {
        return represents.entrySet().stream()
                .filter(each -> now.isBefore(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Ties after(RepresentativeAppointed event) {
        OrganisationId organisation = event.organisation();
        if (organisation == null) {
            return this;
        }
        Map<OrganisationId, Instant> more = new HashMap<>(represents);
        more.put(organisation, event.until());
        return new Ties(more, reports);
    }

    Ties after(RepresentativeDismissed event) {
        Map<OrganisationId, Instant> rest = new HashMap<>(represents);
        if (event.organisation() != null) {
            rest.remove(event.organisation());
        }
        return new Ties(rest, reports);
    }

    Ties after(MemberReportedIn event) {
        return reported(event.capacity(), false);
    }

    Ties after(ReportConfirmed event) {
        return reported(event.capacity(), true);
    }

    private Ties reported(@Nullable Role capacity, boolean confirmed) {
        if (capacity == null) {
            return this;
        }
        Map<Role, Boolean> more = new EnumMap<>(Role.class);
        more.putAll(reports);
        more.put(capacity, confirmed);
        return new Ties(represents, more);
    }
}
