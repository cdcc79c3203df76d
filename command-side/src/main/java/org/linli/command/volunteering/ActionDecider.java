package org.linli.command.volunteering;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.membership.MembershipRejection;
import org.linli.command.volunteering.ActionCommand.ApproveBackfill;
import org.linli.command.volunteering.ActionCommand.AttestHours;
import org.linli.command.volunteering.ActionCommand.CancelAction;
import org.linli.command.volunteering.ActionCommand.CheckIn;
import org.linli.command.volunteering.ActionCommand.CheckOut;
import org.linli.command.volunteering.ActionCommand.CorrectHours;
import org.linli.command.volunteering.ActionCommand.PostAction;
import org.linli.command.volunteering.ActionCommand.RecordNoShow;
import org.linli.command.volunteering.ActionCommand.RejectBackfill;
import org.linli.command.volunteering.ActionCommand.RejectHours;
import org.linli.command.volunteering.ActionCommand.SettleHours;
import org.linli.command.volunteering.ActionCommand.SignUp;
import org.linli.command.volunteering.ActionCommand.SubmitBackfill;
import org.linli.command.volunteering.ActionCommand.TakeOut;
import org.linli.command.volunteering.ActionCommand.VoidCheckIn;
import org.linli.command.volunteering.ActionCommand.Withdraw;
import org.linli.command.volunteering.Tally.Claim;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.command.volunteering.VolunteerAction.Unposted;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.CheckInVoided;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.ActionEvent.OfHours;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Hours;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.Vacancy;
import org.pcollections.OrderedPMap;

/** The rules of a volunteer action; those of its places stand in {@link SignUpSteps}, of coming and leaving in {@link PresenceSteps}, of what counts in {@link RecordSteps} and
 * {@link BackfillSteps}. */
public record ActionDecider() implements Decider<VolunteerAction, ActionCommand, ActionEvent> {

    @Override
    public VolunteerAction initial() {
        return new Unposted();
    }

    @Override
    public Decision<ActionEvent> decide(VolunteerAction state, ActionCommand command, Context context) {
        return switch (state) {
            case Unposted _ -> command instanceof PostAction post ? post(post, context) : refuse(new Refusal.Unknown());
            case Posted action ->
                switch (command) {
                    case PostAction _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case CancelAction cancel -> cancel(action, cancel, context);
                    case SignUp signUp -> new SignUpSteps(action, context).signUp(signUp);
                    case Withdraw _ -> new SignUpSteps(action, context).withdraw();
                    case TakeOut out -> new SignUpSteps(action, context).takeOut(out);
                    case CheckIn in -> new PresenceSteps(action, context).checkIn(in);
                    case CheckOut out -> new PresenceSteps(action, context).checkOut(out);
                    case VoidCheckIn voided -> new PresenceSteps(action, context).voidCheckIn(voided);
                    case AttestHours attest -> new RecordSteps(action, context).attest(attest);
                    case RejectHours reject -> new RecordSteps(action, context).reject(reject);
                    case RecordNoShow absent -> new RecordSteps(action, context).noShow(absent);
                    case CorrectHours correct -> new RecordSteps(action, context).correct(correct);
                    case SettleHours settle -> new RecordSteps(action, context).settle(settle);
                    case SubmitBackfill submit -> new BackfillSteps(action, context).submit(submit);
                    case ApproveBackfill approve -> new BackfillSteps(action, context).approve(approve);
                    case RejectBackfill reject -> new BackfillSteps(action, context).reject(reject);
                };
        };
    }

    private static Decision<ActionEvent> post(PostAction command, Context context) {
        if (context.here().kind() != PlaceKind.COMMUNITY) {
            return refuse(new Refusal.WrongPlace());
        }
        Rejection bar = bar(command.host(), context.by());
        if (bar != null) {
            return refuse(bar);
        }
        Venue venue = command.venue();
        if (venue != null && !command.community().equals(venue.community())) {
            return refuse(new Refusal.WrongPlace());
        }
        Rejection fault = fault(command, context);
        return fault != null
                ? refuse(fault)
                : accept(new ActionPosted(
                        new Shift(
                                command.action(),
                                command.community(),
                                venue == null ? null : venue.house(),
                                command.from(),
                                command.to()),
                        context.by().principal(),
                        command.host() == null ? null : command.host().organisation(),
                        command.terms()));
    }

    /** Why the actor may not organise it; null: they may. */
    private static @Nullable Rejection bar(@Nullable Host host, Authority by) {
        if (host == null) {
            return by.holds(Role.COMMITTEE_STAFF) ? null : new VolunteeringRejection.NotTheOrganiser();
        }
        if (!by.represents().contains(host.organisation())) {
            return new VolunteeringRejection.NotTheOrganiser();
        }
        return host.active() ? null : new MembershipRejection.OrganisationInactive();
    }

    private static @Nullable Rejection fault(PostAction command, Context context) {
        VolunteeringRules rules = context.rules().volunteering();
        ActionTerms terms = command.terms();
        if (!Wording.isText(terms.title(), rules.longestTitle())
                || (!terms.description().isEmpty() && !Wording.isText(terms.description(), rules.longestText()))
                || !terms.roles().stream().allMatch(vacancy -> Wording.isText(vacancy.role(), rules.longestRole()))) {
            return new VolunteeringRejection.ActionTextMalformed();
        }
        Instant from = command.from();
        boolean timely = from.isAfter(context.now())
                && !from.isAfter(context.now().plus(rules.advance()))
                && command.to().isAfter(from)
                && !command.to().isAfter(from.plus(rules.longestShift()))
                && terms.signUpUntil().isAfter(context.now())
                && !terms.signUpUntil().isAfter(from);
        if (!timely) {
            return new VolunteeringRejection.ActionTimeOutOfRange(
                    (int) rules.longestShift().toHours());
        }
        return areInRange(terms.roles(), rules)
                ? null
                : new VolunteeringRejection.RolesOutOfRange(rules.mostRoles(), rules.mostPlaces());
    }

    private static boolean areInRange(List<Vacancy> roles, VolunteeringRules rules) {
        long names = roles.stream().map(Vacancy::role).distinct().count();
        long places = roles.stream().mapToLong(Vacancy::places).sum();
        return !roles.isEmpty()
                && roles.size() <= rules.mostRoles()
                && names == roles.size()
                && roles.stream().allMatch(vacancy -> vacancy.places() >= 1)
                && places <= rules.mostPlaces();
    }

    private static Decision<ActionEvent> cancel(Posted action, CancelAction command, Context context) {
        if (!action.isOrganisedBy(context.by())) {
            return refuse(new VolunteeringRejection.NotTheOrganiser());
        }
        if (action.cancelled()) {
            return refuse(new VolunteeringRejection.ActionCalledOff());
        }
        return context.now().isBefore(action.shift().from())
                ? accept(new ActionCancelled(
                        action.shift(),
                        command.reason(),
                        action.volunteers(false),
                        action.volunteers(true),
                        context.by().principal()))
                : refuse(new VolunteeringRejection.ActionBegun());
    }

    @Override
    public VolunteerAction evolve(VolunteerAction state, ActionEvent event, Instant occurred) {
        if (event instanceof ActionPosted posted) {
            return new Posted(posted.shift(), posted.organisation(), posted.terms(), false, OrderedPMap.empty());
        }
        Posted action = (Posted) state;
        return switch (event) {
            case ActionPosted _ -> action;
            case ActionCancelled _ -> action.calledOff();
            case VolunteerSignedUp in -> action.with(Part.of(in.volunteer(), in.role(), in.by(), false));
            case VolunteerWaitlisted waits -> action.with(Part.of(waits.volunteer(), waits.role(), waits.by(), true));
            case WaitingPromoted promoted -> action.with(promoted.volunteer(), Part::promoted);
            case VolunteerWithdrew withdrew -> action.without(withdrew.volunteer());
            case CheckedIn in ->
                action.with(in.volunteer(), part -> part.with(part.attendance().came(occurred, in.window())));
            case CheckInVoided voided ->
                action.with(
                        voided.volunteer(), part -> part.with(part.attendance().voided()));
            case CheckedOut out ->
                action.with(out.volunteer(), part -> part.with(part.attendance().left(out.minutes(), out.window())));
            case HoursRejected rejected -> tallied(action, rejected.volunteer(), Tally::close);
            case NoShowRecorded absent -> tallied(action, absent.volunteer(), Tally::close);
            case OfHours hours -> evolve(action, hours);
        };
    }

    private static Posted evolve(Posted action, OfHours event) {
        Hours hours = event.hours();
        return switch (event) {
            case AttestationGiven given ->
                tallied(action, hours.volunteer(), tally -> tally.claimed(new Claim(hours, null, given.by(), true)));
            case CorrectionGiven given ->
                tallied(
                        action,
                        hours.volunteer(),
                        tally -> tally.claimed(new Claim(hours, given.supersedes(), given.by(), true)));
            case BackfillSubmitted submitted ->
                tallied(
                        withPart(action, submitted),
                        hours.volunteer(),
                        tally -> tally.claimed(new Claim(hours, null, submitted.by(), false)));
            case BackfillApproved approved ->
                tallied(action, hours.volunteer(), tally -> tally.approvedBy(approved.by()));
            case HoursAttested _, HoursCorrected _ ->
                tallied(action, hours.volunteer(), tally -> tally.counting(hours));
            case HoursNotEntered _, BackfillRejected _ -> tallied(action, hours.volunteer(), Tally::dropped);
        };
    }

    /** Who had not signed up has a part from then on. */
    private static Posted withPart(Posted action, BackfillSubmitted event) {
        MemberId volunteer = event.volunteer();
        return action.part(volunteer) == null ? action.with(Part.of(volunteer, "", volunteer, false)) : action;
    }

    private static Posted tallied(Posted action, MemberId volunteer, UnaryOperator<Tally> change) {
        return action.with(volunteer, part -> part.with(change.apply(part.tally())));
    }

    @Override
    public @Nullable PlaceId place(VolunteerAction state) {
        return state instanceof Posted action ? action.shift().community() : null;
    }
}
