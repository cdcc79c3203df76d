package org.linli.command.volunteering;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.command.lending.MemberDiary;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.CorrectionReason;
import org.linli.kernel.volunteering.HoursRefusal;
import org.linli.kernel.volunteering.Presence;
import org.linli.kernel.volunteering.SignUpEnd;

/** What may be wished about a volunteer action. A proxy may sign somebody up and withdraw them; who comes, leaves, organises or records does so themselves. */
public sealed interface ActionCommand extends Command {
    String AGGREGATE = "action";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    ActionId action();

    @Override
    default String target() {
        return action().value();
    }

    /**
     * Asks for volunteers.
     *
     * @param host the organisation that organises it; null: the residents' committee
     * @param venue the sharing house where it is; null: elsewhere
     */
    record PostAction(
            ActionId action,
            PlaceId community,
            @Nullable Host host,
            @Nullable Venue venue,
            Instant from,
            Instant to,
            ActionTerms terms)
            implements ActionCommand {
        @Override
        public PlaceId place() {
            return community;
        }

        /** What is known of the organisation and the house may change between two tries; which are meant may not. */
        @Override
        public String fingerprint() {
            return "PostAction[%s, %s, %s, %s, %s, %s]"
                    .formatted(
                            community,
                            host == null ? null : host.organisation(),
                            venue == null ? null : venue.house(),
                            from,
                            to,
                            terms);
        }
    }

    /** It is not to take place. */
    record CancelAction(ActionId action, ActionEnd reason) implements ActionCommand {}

    /**
     * Takes a place, or waits for one.
     *
     * @param diary the principal's, as its own history tells it at this time
     */
    record SignUp(ActionId action, String role, MemberDiary diary) implements ActionCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.VOLUNTEER;
        }

        /** The diary may change between two tries; which role is meant may not. */
        @Override
        public String fingerprint() {
            return "SignUp[%s, %s]".formatted(action, role);
        }
    }

    /** Gives the place up, or waits no more. */
    record Withdraw(ActionId action) implements ActionCommand {
        @Override
        public ProxyScope scope() {
            return ProxyScope.VOLUNTEER;
        }

        @Override
        public Level requires() {
            return Level.L1;
        }
    }

    /** The member cannot be in it any more; what comes twice changes nothing the second time. */
    record TakeOut(ActionId action, MemberId member, SignUpEnd reason) implements ActionCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /**
     * Comes to it.
     *
     * @param presence what the code proves
     * @param diary the volunteer's, as its own history tells it at this time
     */
    record CheckIn(ActionId action, Presence presence, MemberDiary diary) implements ActionCommand {
        /** The diary and the code may change between two tries. */
        @Override
        public String fingerprint() {
            return "CheckIn[%s]".formatted(action);
        }
    }

    /** Leaves it. */
    record CheckOut(ActionId action, Presence presence) implements ActionCommand {
        @Override
        public Level requires() {
            return Level.L1;
        }

        /** The code may change between two tries. */
        @Override
        public String fingerprint() {
            return "CheckOut[%s]".formatted(action);
        }
    }

    /** The volunteer had not left another action; what comes twice changes nothing the second time. */
    record VoidCheckIn(ActionId action, MemberId volunteer) implements ActionCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /** What who organises it wishes about a volunteer's time. Nobody does so in another's name. */
    sealed interface OfRecord extends ActionCommand {
        MemberId volunteer();

        @Override
        default Set<MemberId> names() {
            return Set.of(volunteer());
        }
    }

    /** The volunteer was there for so many minutes. */
    record AttestHours(ActionId action, AttestationId attestation, MemberId volunteer, int minutes)
            implements OfRecord {}

    /** The volunteer's time does not count. */
    record RejectHours(
            ActionId action,
            MemberId volunteer,
            HoursRefusal reason,
            @Nullable String note) implements OfRecord {}

    /** The volunteer did not come. */
    record RecordNoShow(ActionId action, MemberId volunteer) implements OfRecord {}

    /** What counts were other minutes; 0: none. */
    record CorrectHours(
            ActionId action, AttestationId attestation, MemberId volunteer, int minutes, CorrectionReason reason)
            implements OfRecord {}

    /** Nobody recorded it in time. */
    record SubmitBackfill(ActionId action, AttestationId attestation, MemberId volunteer, int minutes, String evidence)
            implements OfRecord {}

    /** What somebody else submitted is right. */
    record ApproveBackfill(ActionId action, MemberId volunteer) implements OfRecord {}

    /** What somebody else submitted is not. */
    record RejectBackfill(ActionId action, MemberId volunteer, HoursRefusal reason) implements OfRecord {}

    /**
     * The diary has answered about what was said; what comes twice changes nothing the second time.
     *
     * @param entered false: the volunteer's day has no room for it
     */
    record SettleHours(ActionId action, AttestationId attestation, boolean entered) implements ActionCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
