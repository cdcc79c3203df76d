package org.linli.query.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventNames;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingPublished;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingReserved;
import org.linli.kernel.sharing.ListingEvent.ListingRevised;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Terms;

/**
 * One listing and what became of it.
 *
 * @param organisation for which the owner published it; null for themselves
 * @param address for the other side of an agreed exchange alone
 * @param version sequence number of the last event
 * @param history oldest first; of a long one the publication and the latest {@value #LATEST} steps
 */
public record ListingStory(
        ListingId id,
        MemberId owner,
        @Nullable OrganisationId organisation,
        PlaceId community,
        Terms terms,
        @Personal(subject = "owner") @Nullable String address,
        Status status,
        Units units,
        long version,
        List<Step> history) {
    static final int LATEST = 199;

    /**
     * Something that happened to it.
     *
     * @param at when it occurred
     * @param event stored name
     * @param version sequence number
     * @param exchange the exchange a unit was kept for, set free or used; only its sides may open it
     */
    @Schema(name = "ListingStep")
    public record Step(
            Instant at,
            String event,
            By by,
            long version,
            @Nullable ExchangeId exchange) {}

    /** Whose act it was. */
    public enum By {
        OWNER,
        STAFF,
        SYSTEM;

        static By of(MemberId principal, MemberId owner) {
            return principal.equals(owner) ? OWNER : principal.equals(MemberId.SYSTEM) ? SYSTEM : STAFF;
        }
    }

    static ListingStory of(ListingPublished event, Recorded<?> recorded) {
        return new ListingStory(
                event.listing(),
                event.owner(),
                event.organisation(),
                event.community(),
                event.terms(),
                event.address(),
                Status.OPEN,
                Units.NONE.after(event),
                recorded.sequence(),
                List.of(step(event, recorded)));
    }

    ListingStory after(ListingEvent event, Recorded<?> recorded) {
        ListingRevised revised = event instanceof ListingRevised revision ? revision : null;
        Units counted = units.after(event);
        return new ListingStory(
                id,
                owner,
                organisation,
                community,
                revised == null ? terms : revised.terms(),
                revised == null ? address : revised.address(),
                Status.of(status, event, counted),
                counted,
                recorded.sequence(),
                with(step(event, recorded)));
    }

    private List<Step> with(Step step) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(step);
        if (steps.size() > LATEST + 1) {
            steps.remove(1);
        }
        return List.copyOf(steps);
    }

    private static Step step(ListingEvent event, Recorded<?> recorded) {
        return new Step(
                recorded.meta().occurred(),
                EventNames.nameOf(event.getClass()).value(),
                By.of(recorded.meta().principal(), event.owner()),
                recorded.sequence(),
                exchange(event));
    }

    private static @Nullable ExchangeId exchange(ListingEvent event) {
        return switch (event) {
            case ListingReserved reserved -> reserved.exchange();
            case ListingReleased released -> released.exchange();
            case ListingUsed used -> used.exchange();
            case ListingPublished _, ListingRevised _, ListingWithdrawn _, ListingExpired _ -> null;
        };
    }
}
