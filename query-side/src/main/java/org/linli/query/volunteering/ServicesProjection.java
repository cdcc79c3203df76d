package org.linli.query.volunteering;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.OfVolunteer;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record per volunteer and action. */
public record ServicesProjection() implements Projection<Service> {
    public static final String NAME = "services";
    static final String BY_VOLUNTEER = "volunteer";
    static final String BY_ACTION = "action";

    /** Of what nothing is recorded yet. */
    public static final String OPEN = "open";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Service> type() {
        return Service.class;
    }

    @Override
    public List<Index<Service>> indexes() {
        return List.of(
                new Index<>(BY_VOLUNTEER, service -> Set.of(service.volunteer().value()), ServicesProjection::begins),
                new Index<>(
                        BY_ACTION, service -> Set.of(service.shift().action().value()), ServicesProjection::begins),
                new Index<>(
                        OPEN,
                        service -> service.stage().isOpen()
                                ? Set.of(service.volunteer().value())
                                : Set.of(),
                        ServicesProjection::begins),
                PersonalIndex.of());
    }

    /** The latest first. */
    private static long begins(Service service) {
        return service.shift().from().toEpochMilli();
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ActionEvent event
                ? volunteers(event)
                        .map(volunteer -> Service.id(event.action().value(), volunteer))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Stream<MemberId> volunteers(ActionEvent event) {
        return switch (event) {
            case ActionPosted _ -> Stream.of();
            case ActionCancelled cancelled ->
                Stream.concat(cancelled.volunteers().stream(), cancelled.waiting().stream());
            case OfVolunteer one -> Stream.of(one.volunteer());
        };
    }

    @Override
    public @Nullable Service fold(String id, @Nullable Service service, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case OfVolunteer event ->
                (service == null ? Service.none(event.shift(), event.volunteer()) : service).after(event, recorded);
            case ActionCancelled event -> service == null ? null : service.after(event);
            default -> service;
        };
    }
}
