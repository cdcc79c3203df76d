package org.linli.command.volunteering;

import java.time.Instant;
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
import org.linli.kernel.volunteering.SignUpEnd;

/** What may be wished about a volunteer action. A proxy may sign somebody up and withdraw them; who organises does so themselves. */
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
}
