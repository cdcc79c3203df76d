package org.linli.command.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** What may be wished about what ties a member to organisations and to their community. */
public sealed interface TieCommand extends MemberCommand {

    /** An organisation as its own history tells it at the time of the command. */
    record Unit(OrganisationId id, Organisation.Registered organisation) {}

    /** Makes the member act for an organisation until a time. */
    record AppointRepresentative(MemberId member, Unit unit, Instant until) implements TieCommand {
        @Override
        public PlaceId place() {
            return unit.organisation().place();
        }

        /** The organisation may change between two tries; which one is meant may not. */
        @Override
        public String fingerprint() {
            return "AppointRepresentative[%s, %s]".formatted(unit.id(), until);
        }
    }

    /** Ends that before its time. */
    record DismissRepresentative(MemberId member, Unit unit) implements TieCommand {
        @Override
        public PlaceId place() {
            return unit.organisation().place();
        }

        @Override
        public String fingerprint() {
            return "DismissRepresentative[%s]".formatted(unit.id());
        }
    }

    /**
     * Reports to the community where the member lives (报到), besides their own unit.
     *
     * @param capacity as what: party member or volunteer
     * @param unit the organisation they belong to; null when it is not registered here
     */
    record ReportIn(
            MemberId member, Role capacity, @Nullable Unit unit) implements TieCommand {
        @Override
        public String fingerprint() {
            return "ReportIn[%s, %s]".formatted(capacity, unit == null ? null : unit.id());
        }
    }

    /** Confirms, for the community, that somebody else reported in. */
    record ConfirmReport(MemberId member, Role capacity) implements TieCommand {}
}
