package org.linli.kernel.sharing;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** Who waits for a listing all of whose units are kept, and whose turn it is. */
public sealed interface WaitingEvent extends DomainEvent {
    ListingId listing();

    /** The id of a listing's waiting list: the listing's own with a word before it. */
    static String listOf(ListingId listing) {
        return "waiting-" + listing.value();
    }

    /** Somebody waits, behind everybody who did so before. */
    @EventName("sharing.waiting-joined")
    record WaitingJoined(
            @Public ListingId listing,
            @Public PlaceId community,
            @SubjectRef MemberId member) implements WaitingEvent {}

    /**
     * Somebody waits no longer.
     *
     * @param hadTurn true when the turn was given up
     */
    @EventName("sharing.waiting-left")
    record WaitingLeft(
            @Public ListingId listing,
            @SubjectRef MemberId member,
            @Public boolean hadTurn) implements WaitingEvent {}

    /**
     * A unit is free and it is the first one's turn: until then nobody else may propose.
     *
     * @param until when the turn passes on
     */
    @EventName("sharing.turn-offered")
    record TurnOffered(
            @Public ListingId listing,
            @SubjectRef MemberId member,
            @Public Instant until) implements WaitingEvent {}

    /** Whose turn it was proposed an exchange. */
    @EventName("sharing.turn-taken")
    record TurnTaken(@Public ListingId listing, @SubjectRef MemberId member) implements WaitingEvent {}

    /** The turn passed unused. */
    @EventName("sharing.turn-lapsed")
    record TurnLapsed(@Public ListingId listing, @SubjectRef MemberId member) implements WaitingEvent {}

    /** The unit was kept for an exchange that had been proposed before; who had the turn is the first in line again. */
    @EventName("sharing.turn-withdrawn")
    record TurnWithdrawn(
            @Public ListingId listing, @SubjectRef MemberId member) implements WaitingEvent {}

    /** The listing closed: nobody waits any more. */
    @EventName("sharing.waiting-closed")
    record WaitingClosed(
            @Public ListingId listing, @SubjectRef List<MemberId> waiting) implements WaitingEvent {}
}
