package org.linli.command.volunteering;

import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.volunteering.Shifts.HOUR;
import static org.linli.command.volunteering.Shifts.action;
import static org.linli.command.volunteering.Shifts.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.linli.command.RunningCommunity;
import org.linli.command.lending.Duties;
import org.linli.command.volunteering.VolunteerAction.Posted;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.Vacancy;

/** What volunteers do in a running community, and the facts that it led to. */
record VolunteerLife(RunningCommunity community) {
    static final String ROLE = Shifts.DESK;

    /** Dan of the committee, and the volunteers. */
    void settle(List<MemberId> volunteers) {
        community.settle(DAN, Level.L2);
        community.appoint(DAN, Role.COMMITTEE_STAFF, XINGFU);
        volunteers.forEach(volunteer -> community.settle(volunteer, Level.L2));
    }

    /** Three hours with so many places, which begin so many hours from now. */
    void post(int number, int inHours, int places) {
        Instant from = NOW.plus(HOUR.multipliedBy(inHours));
        community.send(
                actions()
                        .post(
                                action(number),
                                XINGFU,
                                null,
                                null,
                                from,
                                from.plus(HOUR.multipliedBy(3)),
                                terms(from, new Vacancy(ROLE, places))),
                DAN);
    }

    void signUp(int number, MemberId volunteer) {
        community.send(actions().signUp(action(number), ROLE, volunteer), volunteer);
    }

    Actions actions() {
        return new Actions(community.histories());
    }

    Duties duties(MemberId volunteer) {
        return actions().diaryOf(volunteer).volunteers();
    }

    Posted state(int number) {
        return Objects.requireNonNull(actions().posted(action(number)));
    }

    List<MemberId> in(ActionId action) {
        return Objects.requireNonNull(actions().posted(action)).volunteers(false);
    }

    /** Every fact about an action so far, in the store's order. */
    List<EventMessage<?>> facts() {
        return facts(ActionEvent.class);
    }

    /** Every fact of this kind so far, in the store's order. */
    List<EventMessage<?>> facts(Class<? extends DomainEvent> kind) {
        List<EventMessage<?>> facts = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = community.store().openStream(null)) {
            while (stream.hasNextAvailable()) {
                EventMessage<?> fact = stream.nextAvailable();
                if (kind.isInstance(fact.getPayload())) {
                    facts.add(fact);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return facts;
    }
}
