package org.linli.command.volunteering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Histories;
import org.linli.command.lending.MemberDiary;
import org.linli.command.lending.MemberDiaryDecider;
import org.linli.command.membership.Organisation;
import org.linli.command.membership.OrganisationDecider;
import org.linli.command.places.HouseDecider;
import org.linli.command.volunteering.ActionCommand.PostAction;
import org.linli.command.volunteering.ActionCommand.SignUp;
import org.linli.command.volunteering.VolunteerAction.Part;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Hours;

/** Looks up, from the histories of others, what the decider of an action must know. */
public final class Actions {
    private static final ActionDecider ACTIONS = new ActionDecider();
    private static final MemberDiaryDecider DIARIES = new MemberDiaryDecider();
    private static final OrganisationDecider ORGANISATIONS = new OrganisationDecider();
    private static final HouseDecider HOUSES = new HouseDecider();

    private final Histories histories;

    public Actions(Histories histories) {
        this.histories = histories;
    }

    /** The posting with what is known now of the organisation and of the house. */
    public PostAction post(
            ActionId action,
            PlaceId community,
            @Nullable OrganisationId organisation,
            @Nullable HouseId house,
            Instant from,
            Instant to,
            ActionTerms terms) {
        return new PostAction(
                action,
                community,
                organisation == null ? null : new Host(organisation, isActive(organisation)),
                house == null ? null : new Venue(house, HOUSES.place(histories.stateOf(house.value(), HOUSES))),
                from,
                to,
                terms);
    }

    private boolean isActive(OrganisationId id) {
        return histories.stateOf(id.value(), ORGANISATIONS) instanceof Organisation.Registered organisation
                && organisation.isActive();
    }

    /** The sign-up with the volunteer's diary as it is now. */
    public SignUp signUp(ActionId action, String role, MemberId volunteer) {
        return new SignUp(action, role, diaryOf(volunteer));
    }

    MemberDiary diaryOf(MemberId member) {
        return histories.stateOf(DiaryId.of(member).value(), DIARIES);
    }

    /** What counts of the volunteer's time in the action now, by its weight; 0: nothing. */
    public int weighedMinutes(ActionId action, MemberId volunteer) {
        Part part = part(action, volunteer);
        Hours counts = part == null ? null : part.tally().counts();
        return counts == null ? 0 : counts.source().weighed(counts.minutes());
    }

    /** The volunteer's part in the action, or null when they have none. */
    @Nullable
    Part part(ActionId action, MemberId volunteer) {
        Posted posted = posted(action);
        return posted == null ? null : posted.part(volunteer);
    }

    /** The action, or null when there is none. */
    @Nullable
    Posted posted(ActionId action) {
        return histories.stateOf(action.value(), ACTIONS) instanceof Posted posted ? posted : null;
    }
}
