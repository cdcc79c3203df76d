package org.linli.query.contact;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;

/** Names and phones, read where alone they are: in the first event of the member's own history. */
public final class Contacts {
    private final EventStore events;

    public Contacts(EventStore events) {
        this.events = events;
    }

    /** With neither name nor phone for a member who was erased, or whom nobody knows. */
    public Contact of(MemberId member) {
        DomainEventStream history = events.readEvents(member.value());
        DomainEventMessage<?> first = history.hasNext() ? history.next() : null;
        return first != null && first.getPayload() instanceof MemberRegistered registered
                ? new Contact(member, registered.name(), registered.phone())
                : new Contact(member, null, null);
    }
}
