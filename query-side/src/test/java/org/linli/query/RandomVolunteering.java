package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftStruck;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.SignUpEnd;
import org.linli.kernel.volunteering.Vacancy;

/** Volunteer actions that came some way. */
final class RandomVolunteering {
    private static final String ROLE = "desk";

    private final Random random;
    private final History history;
    private int actions;

    RandomVolunteering(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void act(MemberId organiser, MemberId volunteer, MemberId waiting, PlaceId community) {
        ActionId action = ActionId.of(Neighbours.bits(++actions));
        Instant from = history.last().plus(Duration.ofHours(4 + random.nextInt(40)));
        Shift shift = new Shift(action, community, null, from, from.plus(Duration.ofHours(1 + random.nextInt(4))));
        OrganisationId organisation = random.nextBoolean() ? null : OrganisationId.of(Neighbours.bits(1));
        history.by(organiser)
                .then(new ActionPosted(
                        shift,
                        organiser,
                        organisation,
                        new ActionTerms("Duty " + actions, "", from, List.of(new Vacancy(ROLE, 1)))));
        history.by(volunteer)
                .then(
                        new VolunteerSignedUp(shift, volunteer, ROLE, volunteer),
                        new ShiftEntered(DiaryId.of(volunteer), volunteer, action, shift.from(), shift.to()));
        history.by(waiting).then(new VolunteerWaitlisted(shift, waiting, ROLE, waiting));
        switch (random.nextInt(4)) {
            case 0 ->
                history.by(organiser)
                        .then(
                                new ActionCancelled(
                                        shift, ActionEnd.WEATHER, List.of(volunteer), List.of(waiting), organiser),
                                new ShiftStruck(DiaryId.of(volunteer), volunteer, action));
            case 1 ->
                history.by(volunteer)
                        .then(
                                new VolunteerWithdrew(shift, volunteer, ROLE, false, SignUpEnd.WITHDREW, volunteer),
                                new WaitingPromoted(shift, waiting, ROLE),
                                new ShiftStruck(DiaryId.of(volunteer), volunteer, action),
                                new ShiftEntered(DiaryId.of(waiting), waiting, action, shift.from(), shift.to()));
            default -> {}
        }
    }
}
