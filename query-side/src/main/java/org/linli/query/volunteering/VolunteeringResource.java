package org.linli.query.volunteering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.volunteering.ActionId;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.query.Paged;
import org.linli.query.actions.ActionStory;
import org.linli.query.actions.ActionsProjection;
import org.linli.query.contact.Contacts;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.AllPages;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.RejectedException;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What volunteers did. */
@RestController
@ReadFor(ReadPurpose.VOLUNTEERING)
@RequestMapping("/api/v1")
public class VolunteeringResource {
    private static final Projection<ActionStory> ACTIONS = new ActionsProjection();
    private static final Projection<Service> SERVICES = new ServicesProjection();
    private static final Projection<HoursOfMonth> MONTHS = new HoursByMonthProjection();

    private final ViewStore views;
    private final Places places;
    private final Standings standings;
    private final Contacts contacts;

    public VolunteeringResource(ViewStore views, Places places, Standings standings, Contacts contacts) {
        this.views = views;
        this.places = places;
        this.standings = standings;
        this.contacts = contacts;
    }

    @GetMapping("/members/me/services")
    @ReadsView(ServicesProjection.NAME)
    @Operation(summary = "Read what one did as a volunteer, and will do, the latest first")
    public ResponseEntity<org.linli.web.Page<Service>> mine(Actor actor, PageRequest page) {
        return services(ServicesProjection.BY_VOLUNTEER, actor.id().value(), page);
    }

    @GetMapping("/members/me/service-totals")
    @ReadsView(ServicesProjection.NAME)
    @Operation(
            summary = "Read how many hours of one's own count, by how well it is known",
            description =
                    "Proved by the codes of a house, attested by the organiser, or entered later with half the weight.")
    public ResponseEntity<org.linli.web.Page<SourceTotal>> totals(Actor actor) {
        List<Service> all = AllPages.of(
                views, SERVICES, ServicesProjection.BY_VOLUNTEER, actor.id().value(), service -> true);
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .body(new org.linli.web.Page<>(Arrays.stream(HoursSource.values())
                        .map(source -> SourceTotal.of(source, all))
                        .toList()));
    }

    @GetMapping("/actions/{id}/attendance")
    @ReadsView({ServicesProjection.NAME, ActionsProjection.NAME, StandingProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary = "Read, as the organiser, who signed up, came, left, and what counts",
            description = "With names, and the evidence of what was entered later, for who is to approve it.")
    public ResponseEntity<org.linli.web.Page<Attendee>> attendance(
            @Parameter(example = "action-00000000000000000000000001") @PathVariable ActionId id,
            Actor actor,
            PageRequest page) {
        ActionStory action = views.get(ACTIONS, id.value());
        if (action == null) {
            throw ProblemException.notFound();
        }
        if (!organises(actor.id(), action)) {
            throw new RejectedException(new NotYourAction());
        }
        Page<Service> found = find(ServicesProjection.BY_ACTION, id.value(), page);
        return Paged.reply(
                page,
                found,
                service -> new Attendee(contacts.of(service.volunteer()).name(), service));
    }

    private boolean organises(MemberId reader, ActionStory action) {
        OrganisationId organisation = action.organisation();
        return (organisation != null && standings.represents(reader, organisation))
                || standings.holds(reader, Role.COMMITTEE_STAFF, action.shift().community());
    }

    private ResponseEntity<org.linli.web.Page<Service>> services(String index, String key, PageRequest page) {
        Page<Service> found = find(index, key, page);
        return Paged.reply(page, found);
    }

    private Page<Service> find(String index, String key, PageRequest page) {
        return views.find(SERVICES, index, Set.of(key), service -> true, Paged.after(page), page.limit());
    }

    @GetMapping("/volunteer-hours")
    @ReadsView({HoursByMonthProjection.NAME, PlacesProjection.NAME})
    @Operation(
            summary =
                    "Read how many hours of volunteering count in a place and its sub-places, by month, the latest first")
    public ResponseEntity<org.linli.web.Page<HoursOfMonth>> months(
            @Parameter(example = "place-00000000000000000000000001") @RequestParam PlaceId place, PageRequest page) {
        Page<HoursOfMonth> found = views.find(
                MONTHS,
                HoursByMonthProjection.BY_COMMUNITY,
                places.communitiesOf(place),
                month -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found);
    }

    /**
     * A line of the attendance sheet.
     *
     * @param name null for who gave none, or was erased
     */
    @Schema(name = "Attendee")
    public record Attendee(
            @Personal(subject = "service.volunteer") @Nullable
            String name,

            Service service) {}

    /**
     * What counts of one source.
     *
     * @param minutes unweighed
     * @param weighed by the weight of the source
     */
    @Schema(name = "ServiceTotal")
    public record SourceTotal(HoursSource source, long services, long minutes, long weighed) {
        static SourceTotal of(HoursSource source, List<Service> all) {
            List<Integer> minutes = all.stream()
                    .filter(service -> service.stage() == Stage.COUNTS && service.source() == source)
                    .map(Service::counted)
                    .map(counted -> counted == null ? 0 : counted)
                    .toList();
            return new SourceTotal(
                    source,
                    minutes.size(),
                    minutes.stream().mapToLong(each -> each).sum(),
                    minutes.stream().mapToLong(source::weighed).sum());
        }
    }
}
