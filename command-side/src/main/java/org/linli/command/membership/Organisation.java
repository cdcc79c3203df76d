package org.linli.command.membership;

import java.util.HashMap;
import java.util.Map;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of an organisation. */
public sealed interface Organisation {

    record Unregistered() implements Organisation {}

    /** Whether it takes part. */
    enum State {
        ACTIVE,
        SUSPENDED,
        CLOSED
    }

    /**
     * A report to a community.
     *
     * @param by who sent it
     */
    record Report(MemberId by, boolean confirmed) {}

    /**
     * An organisation.
     *
     * @param name as it was registered
     * @param reports by community
     */
    record Registered(
            OrganisationId id,
            OrganisationKind kind,
            LocalText name,
            PlaceId place,
            State state,
            Map<PlaceId, Report> reports)
            implements Organisation {
        public Registered {
            reports = Map.copyOf(reports);
        }

        /** True while it takes part. */
        public boolean isActive() {
            return state == State.ACTIVE;
        }

        Registered with(State other) {
            return new Registered(id, kind, name, place, other, reports);
        }

        Registered with(PlaceId community, Report report) {
            Map<PlaceId, Report> more = new HashMap<>(reports);
            more.put(community, report);
            return new Registered(id, kind, name, place, state, more);
        }

        Registered confirmed(PlaceId community) {
            Report report = reports.get(community);
            return report == null ? this : with(community, new Report(report.by(), true));
        }
    }
}
