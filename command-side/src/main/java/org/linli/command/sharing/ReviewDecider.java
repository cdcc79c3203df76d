package org.linli.command.sharing;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.sharing.Exchange.Confirmed;
import org.linli.command.sharing.Exchange.Made;
import org.linli.command.sharing.ReviewCommand.RevealReviews;
import org.linli.command.sharing.ReviewCommand.SetReviewsAside;
import org.linli.command.sharing.ReviewCommand.SubmitReview;
import org.linli.command.sharing.Reviews.Hidden;
import org.linli.command.sharing.Reviews.Kept;
import org.linli.command.sharing.Reviews.None;
import org.linli.command.sharing.Reviews.Revealed;
import org.linli.command.sharing.Reviews.SetAside;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.Rating;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.ReviewEvent.ReviewSubmitted;
import org.linli.kernel.sharing.ReviewEvent.ReviewsRevealed;
import org.linli.kernel.sharing.ReviewEvent.ReviewsSetAside;
import org.linli.kernel.sharing.ReviewsId;

/** The rules of reviews: after the close, one per side, never changed, revealed together. */
public record ReviewDecider() implements Decider<Reviews, ReviewCommand, ReviewEvent> {
    private static final int MOST = 5;

    @Override
    public Reviews initial() {
        return new None();
    }

    @Override
    public Decision<ReviewEvent> decide(Reviews state, ReviewCommand command, Context context) {
        return switch (command) {
            case SubmitReview submit -> submit(state, submit, context);
            case RevealReviews _ -> reveal(state, context);
            case SetReviewsAside aside -> setAside(state, aside);
        };
    }

    private static Decision<ReviewEvent> submit(Reviews state, SubmitReview command, Context context) {
        if (!(command.reviewed() instanceof Made made)) {
            return refuse(new Refusal.Unknown());
        }
        if (!made.isSide(context.by())) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!(made instanceof Confirmed closed) || state instanceof SetAside) {
            return refuse(made.wrongStep());
        }
        SharingRejection fault = faultOf(command, context);
        if (fault != null) {
            return refuse(fault);
        }
        Instant until = state instanceof Hidden hidden
                ? hidden.until()
                : closed.counted().at().plus(context.rules().exchanges().reviews());
        if (state instanceof Revealed || !context.now().isBefore(until)) {
            return refuse(new SharingRejection.ReviewsOver());
        }
        return isGiven(state, made.deal(), context.by().principal())
                ? refuse(new SharingRejection.ReviewedAlready())
                : accepted(state, command, closed.deal(), context.by().principal(), until);
    }

    /** The second review reveals both. */
    private static Decision<ReviewEvent> accepted(
            Reviews state, SubmitReview command, Deal deal, MemberId rater, Instant until) {
        ReviewSubmitted submitted = new ReviewSubmitted(
                ReviewsId.of(command.exchange()),
                command.exchange(),
                deal,
                rater,
                deal.other(rater),
                command.rating(),
                command.text(),
                until);
        return state instanceof Hidden hidden
                ? accept(submitted, revealed(with(hidden, rater, command.rating())))
                : accept(submitted);
    }

    private static @Nullable SharingRejection faultOf(SubmitReview command, Context context) {
        return isOutOfRange(command.rating().stars())
                        || isOutOfRange(command.rating().satisfaction())
                ? new SharingRejection.RatingOutOfRange()
                : context.rules().sharing().faultOf(command.text());
    }

    private static boolean isOutOfRange(int figure) {
        return figure < 1 || figure > MOST;
    }

    private static boolean isGiven(Reviews state, Deal deal, MemberId by) {
        return state instanceof Hidden hidden
                && (by.equals(deal.provider()) ? hidden.byProvider() : hidden.byReceiver()) != null;
    }

    private static Decision<ReviewEvent> reveal(Reviews state, Context context) {
        if (!(state instanceof Hidden hidden)) {
            return nothingToDo();
        }
        return context.now().isBefore(hidden.until())
                ? refuse(new SharingRejection.NotDueYet())
                : accept(revealed(hidden));
    }

    private static ReviewsRevealed revealed(Hidden hidden) {
        return new ReviewsRevealed(
                ReviewsId.of(hidden.exchange()),
                hidden.exchange(),
                hidden.deal(),
                hidden.byProvider(),
                hidden.byReceiver());
    }

    /** Also where there are none: one that is on its way would come too late otherwise. */
    private static Decision<ReviewEvent> setAside(Reviews state, SetReviewsAside command) {
        return switch (state) {
            case SetAside _ -> nothingToDo();
            case Revealed it -> accept(aside(command, it.byProvider(), it.byReceiver()));
            case None _, Hidden _ -> accept(aside(command, null, null));
        };
    }

    private static ReviewsSetAside aside(
            SetReviewsAside command, @Nullable Rating byProvider, @Nullable Rating byReceiver) {
        return new ReviewsSetAside(
                ReviewsId.of(command.exchange()), command.exchange(), command.deal(), byProvider, byReceiver);
    }

    @Override
    public Reviews evolve(Reviews state, ReviewEvent event, Instant occurred) {
        return switch (event) {
            case ReviewSubmitted it -> {
                Hidden before = state instanceof Hidden hidden
                        ? hidden
                        : new Hidden(it.exchange(), it.deal(), null, null, it.until());
                yield with(before, it.rater(), it.rating());
            }
            case ReviewsRevealed it -> new Revealed(it.exchange(), it.deal(), it.byProvider(), it.byReceiver());
            case ReviewsSetAside it -> new SetAside(it.deal());
        };
    }

    private static Hidden with(Hidden before, MemberId rater, Rating rating) {
        boolean provider = rater.equals(before.deal().provider());
        return new Hidden(
                before.exchange(),
                before.deal(),
                provider ? rating : before.byProvider(),
                provider ? before.byReceiver() : rating,
                before.until());
    }

    @Override
    public @Nullable PlaceId place(Reviews state) {
        return state instanceof Kept kept ? kept.deal().community() : null;
    }
}
