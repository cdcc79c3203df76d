package org.linli.query.organisations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationEvent.OrganisationClosed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReinstated;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportConfirmed;
import org.linli.kernel.membership.OrganisationEvent.OrganisationReportedIn;
import org.linli.kernel.membership.OrganisationEvent.OrganisationSuspended;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;

/**
 * An organisation, without the members who act for it.
 *
 * @param place where it belongs, from a district to a community
 * @param registration its number in a public register; null when it has none
 * @param reports to communities (双报到), the earliest first
 * @param position where it was registered
 * @param version the sequence number of its last event
 */
public record OrganisationStory(
        OrganisationId id,
        OrganisationKind kind,
        LocalText name,
        PlaceId place,
        @Nullable String registration,
        OrganisationStatus status,
        List<Report> reports,
        long position,
        long version) {

    /** A report to a community: since when, and whether the community took note. */
    public record Report(PlaceId community, Instant since, boolean confirmed) {}

    static OrganisationStory of(OrganisationRegistered event, Recorded<?> recorded) {
        return new OrganisationStory(
                event.organisation(),
                event.kind(),
                event.name(),
                event.place(),
                event.registration(),
                OrganisationStatus.ACTIVE,
                List.of(),
                recorded.position(),
                recorded.sequence());
    }

    OrganisationStory after(OrganisationEvent event, Recorded<?> recorded) {
        OrganisationStory next = switch (event) {
            case OrganisationRegistered _ -> this;
            case OrganisationSuspended _ -> with(OrganisationStatus.SUSPENDED, reports);
            case OrganisationReinstated _ -> with(OrganisationStatus.ACTIVE, reports);
            case OrganisationClosed _ -> with(OrganisationStatus.CLOSED, reports);
            case OrganisationReportedIn report ->
                reported(report.community(), recorded.meta().occurred());
            case OrganisationReportConfirmed report -> confirmed(report.community());
        };
        return new OrganisationStory(
                id, kind, name, place, registration, next.status, next.reports, position, recorded.sequence());
    }

    /** Where it takes part: where it belongs, and every community that took note of its report. */
    List<PlaceId> places() {
        return Stream.concat(
                        Stream.of(place),
                        reports.stream().filter(Report::confirmed).map(Report::community))
                .distinct()
                .toList();
    }

    private OrganisationStory reported(PlaceId community, Instant since) {
        List<Report> more = new ArrayList<>(reports);
        more.add(new Report(community, since, false));
        return with(status, List.copyOf(more));
    }

    private OrganisationStory confirmed(PlaceId community) {
        return with(
                status,
                reports.stream()
                        .map(report -> report.community().equals(community)
                                ? new Report(community, report.since(), true)
                                : report)
                        .toList());
    }

    private OrganisationStory with(OrganisationStatus newStatus, List<Report> newReports) {
        return new OrganisationStory(id, kind, name, place, registration, newStatus, newReports, position, version);
    }
}
