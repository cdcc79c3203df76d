package org.linli.command.places;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.places.Place.Established;
import org.linli.command.places.Place.Nowhere;
import org.linli.command.places.PlaceCommand.DescribeServices;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.command.places.PlaceCommand.RecordResidentCount;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceEvent;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceEvent.ResidentCountRecorded;
import org.linli.kernel.places.PlaceEvent.ServicesDescribed;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** The rules of places. Days are those of Asia/Shanghai. */
public record PlaceDecider() implements Decider<Place, PlaceCommand, PlaceEvent> {

    @Override
    public Place initial() {
        return new Nowhere();
    }

    @Override
    public Decision<PlaceEvent> decide(Place state, PlaceCommand command, Context context) {
        return switch (state) {
            case Nowhere _ ->
                command instanceof EstablishPlace establish
                        ? establish(establish, context)
                        : refuse(new Refusal.Unknown());
            case Established place ->
                switch (command) {
                    case EstablishPlace _ -> refuse(new Refusal.AlreadyExists(command.target()));
                    case RecordResidentCount count -> count(place, count, context);
                    case DescribeServices describe -> describe(place, describe, context);
                };
        };
    }

    private static Decision<PlaceEvent> establish(EstablishPlace command, Context context) {
        if (!context.by().isSystem() && !context.by().holds(Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (command.parent() != null && context.here().kind() == null) {
            return refuse(new Refusal.WrongPlace());
        }
        if (!fits(command.kind(), context.here().kind())) {
            return refuse(new PlaceRejection.WrongParent());
        }
        int longest = context.rules().places().longestName();
        if (!Wording.isText(command.name(), longest)) {
            return refuse(new PlaceRejection.PlaceNameMalformed());
        }
        List<PlaceId> within = Stream.concat(context.here().within().stream(), Stream.of(command.id()))
                .toList();
        return accept(new PlaceEstablished(command.id(), command.kind(), command.name(), command.parent(), within));
    }

    private static boolean fits(PlaceKind kind, @Nullable PlaceKind parent) {
        return parent == null ? kind == PlaceKind.DISTRICT : kind.mayLieIn(parent);
    }

    private static Decision<PlaceEvent> count(Established place, RecordResidentCount command, Context context) {
        if (!context.by().holds(Role.COMMITTEE_STAFF, Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        PlaceRules rules = context.rules().places();
        LocalDate today = LocalDate.ofInstant(context.now(), OpeningHours.ZONE);
        if (command.residents() < 0
                || command.residents() > rules.mostResidents()
                || command.date().isAfter(today)
                || command.date().isBefore(rules.firstCensus())
                || !Wording.isText(command.source(), rules.longestSource())) {
            return refuse(new PlaceRejection.CountMalformed());
        }
        return accept(new ResidentCountRecorded(place.id(), command.residents(), command.date(), command.source()));
    }

    private static Decision<PlaceEvent> describe(Established place, DescribeServices command, Context context) {
        if (!context.by().holds(Role.COMMITTEE_STAFF, Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        PlaceKind kind = place.location().kind();
        if (kind == null || !kind.isCentre()) {
            return refuse(new PlaceRejection.NoServiceCentre());
        }
        if (!new OpeningHours(command.week(), List.of()).isSound()) {
            return refuse(new PlaceRejection.HoursMalformed());
        }
        int longest = context.rules().places().longestName();
        return command.services().stream().allMatch(service -> Wording.isText(service, longest))
                ? accept(new ServicesDescribed(place.id(), command.week(), command.services()))
                : refuse(new PlaceRejection.PlaceNameMalformed());
    }

    @Override
    public Place evolve(Place state, PlaceEvent event, Instant occurred) {
        return switch (event) {
            case PlaceEstablished established ->
                new Established(established.place(), new Location(established.within(), established.kind()));
            case ResidentCountRecorded _, ServicesDescribed _ -> state;
        };
    }

    @Override
    public @Nullable PlaceId place(Place state) {
        return state instanceof Established place ? place.id() : null;
    }
}
