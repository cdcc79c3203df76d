package org.linli.command.volunteering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Refusal;
import org.linli.command.volunteering.ActionCommand.CheckIn;
import org.linli.command.volunteering.ActionCommand.CheckOut;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.Presence;
import org.linli.kernel.volunteering.VenueCodes;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.traffic.Quota;
import org.linli.web.traffic.RateLimiter;

/** Makes of what a client scanned or typed what it proves. Six digits can be guessed, so a volunteer has few tries for each house. */
public final class Presences {
    private static final Duration SPAN = Duration.ofMinutes(10);

    private final Actions actions;
    private final VenueCodes codes;
    private final RateLimiter limiter;
    private final Quota quota;
    private final Clock clock;

    public Presences(Actions actions, VenueCodes codes, RateLimiter limiter, VolunteeringRules rules, Clock clock) {
        this.actions = actions;
        this.codes = codes;
        this.limiter = limiter;
        this.quota = new Quota("venue-codes", rules.mostCodes(), SPAN);
        this.clock = clock;
    }

    /** The coming, with the volunteer's diary as it is now. Throws {@link RejectedException} for what proves nothing. */
    CheckIn checkIn(ActionId action, MemberId volunteer, @Nullable String digits, @Nullable String qr) {
        return new CheckIn(action, proven(action, volunteer, digits, qr), actions.diaryOf(volunteer));
    }

    CheckOut checkOut(ActionId action, MemberId volunteer, @Nullable String digits, @Nullable String qr) {
        return new CheckOut(action, proven(action, volunteer, digits, qr));
    }

    private Presence proven(ActionId action, MemberId volunteer, @Nullable String digits, @Nullable String qr) {
        if ((digits == null) == (qr == null)) {
            throw new RejectedException(new VolunteeringRejection.OneCode());
        }
        Posted posted = actions.posted(action);
        if (posted == null) {
            throw new RejectedException(new Refusal.Unknown());
        }
        HouseId house = posted.shift().house();
        if (house == null) {
            throw new RejectedException(new VolunteeringRejection.NoCodeHere());
        }
        Presence presence = digits != null ? typed(house, volunteer, digits) : qr != null ? codes.ofQr(qr) : null;
        if (presence == null) {
            throw new RejectedException(new VolunteeringRejection.CodeWrong());
        }
        return presence;
    }

    private @Nullable Presence typed(HouseId house, MemberId volunteer, String digits) {
        if (!limiter.take(quota, volunteer.value() + ' ' + house.value()).admitted()) {
            throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS);
        }
        Instant now = clock.instant();
        return codes.ofDigits(house, digits, now);
    }
}
