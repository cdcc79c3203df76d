package org.linli.query;

import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Shift;
import org.linli.kernel.volunteering.Vacancy;

/** Wen of the committee wants one volunteer at the desk in the north, for three hours on Tuesday. */
public final class Duty {
    public static final ActionId ID = ActionId.of(Neighbours.bits(1));
    public static final Instant FROM = MONDAY.plus(Duration.ofDays(1));
    public static final Instant TO = FROM.plus(Duration.ofHours(3));
    public static final Shift SHIFT = shift(1, NORTH, FROM);
    public static final String ROLE = "desk";

    private Duty() {}

    /** Three hours from then on. */
    public static Shift shift(int number, PlaceId community, Instant from) {
        return new Shift(ActionId.of(Neighbours.bits(number)), community, null, from, from.plus(Duration.ofHours(3)));
    }

    public static ActionPosted posted() {
        return posted("duty", SHIFT);
    }

    public static ActionPosted posted(String title, Shift shift) {
        return new ActionPosted(
                shift,
                WEN_OF_THE_COMMITTEE,
                null,
                new ActionTerms(title, "", shift.from(), List.of(new Vacancy(ROLE, 1))));
    }

    public static VolunteerSignedUp in(MemberId volunteer) {
        return new VolunteerSignedUp(SHIFT, volunteer, ROLE, volunteer);
    }

    public static VolunteerWaitlisted waits(MemberId volunteer) {
        return new VolunteerWaitlisted(SHIFT, volunteer, ROLE, volunteer);
    }
}
