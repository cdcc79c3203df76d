package org.linli.query.trail;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.words.Audience;

/**
 * What one reader may see of trails: a member what concerns them; an auditor and committee staff everything of their places;
 * an organisation reviewer what party members take part in there. Made for one request; remembers what it looked up.
 */
final class Sight {
    private static final Set<Role> PARTY = EnumSet.of(Role.PARTY_MEMBER, Role.PARTY_BUILDING_INSTRUCTOR);
    private static final Set<Role> OF_STAFF = EnumSet.of(Role.RESIDENT, Role.VOLUNTEER, Role.HOUSE_KEEPER);
    /** Taking part in these is a party organisation's business; ballots and what comes later are not, unless they are added here. */
    private static final Set<String> PARTICIPATION = Set.of("membership", "places", "sharing");

    private final MemberId reader;
    private final @Nullable Role as;
    private final Standings standings;
    private final Places places;
    private final Function<String, @Nullable LocalText> names;
    private final Map<String, Boolean> covered = new HashMap<>();
    private final Map<String, Boolean> party = new HashMap<>();

    private Sight(
            MemberId reader,
            @Nullable Role as,
            Standings standings,
            Places places,
            Function<String, @Nullable LocalText> names) {
        this.reader = reader;
        this.as = as;
        this.standings = standings;
        this.places = places;
        this.names = names;
    }

    /** A member's sight of what concerns themselves. */
    static Sight own(MemberId reader, Standings standings, Places places) {
        return new Sight(reader, null, standings, places, places::nameOf);
    }

    /** The widest sight that the reader has in a place; null when there is none. */
    static @Nullable Sight in(PlaceId place, MemberId reader, Standings standings, Places places) {
        for (Role role : new Role[] {Role.AUDITOR, Role.COMMITTEE_STAFF, Role.ORGANISATION_REVIEWER}) {
            if (standings.holds(reader, role, place)) {
                return new Sight(reader, role, standings, places, places::nameOf);
            }
        }
        return null;
    }

    /** True when the reader may know of the entry at all. */
    boolean covers(TrailEntry entry) {
        if (entry.authorOnly() && !isOneOf(entry)) {
            return false;
        }
        if (as == null) {
            return true;
        }
        boolean isHere = entry.places().isEmpty()
                || entry.places().stream().anyMatch(place -> covered.computeIfAbsent(place, this::isInScope));
        if (entry.board() != null) {
            return isHere && reviews(entry.board(), entry);
        }
        return isHere && (as != Role.ORGANISATION_REVIEWER || isParticipation(entry));
    }

    /** True when the reader may read this member's trail: a party organisation its party members' alone. */
    boolean coversMember(MemberId member) {
        return as != Role.ORGANISATION_REVIEWER || isParty(member.value());
    }

    /** The identifier if the reader may know it; members are the only ones who are not everybody's to know. */
    @Nullable
    String shown(String id, TrailEntry entry) {
        boolean isPerson = id.startsWith("member-");
        return !isPerson || id.equals(reader.value()) || isKnown(id, entry) ? id : null;
    }

    /** How sentences speak to the reader: members read of people by how they stand to it, reviewers by pseudonym too. */
    Audience audience(TrailEntry entry) {
        return new Audience(reader, id -> as != null && isKnown(id, entry), names);
    }

    /** How it is said who acted: by pseudonym wherever the reader may know it. */
    Audience naming(TrailEntry entry) {
        return new Audience(reader, id -> isKnown(id, entry), names);
    }

    /** Of whom an entry tells a reviewer, by pseudonym; nobody in a sight of what concerns oneself. */
    Set<MemberId> reviewed(TrailEntry entry) {
        return as == null
                ? Set.of()
                : Stream.concat(
                                Stream.of(
                                        entry.what().actor().value(),
                                        entry.what().principal().value()),
                                entry.what().subjects().values().stream())
                        .filter(member -> isKnown(member, entry))
                        .map(MemberId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Who reads. */
    MemberId reader() {
        return reader;
    }

    /** The same sight, of somebody who is told the names of more than places. */
    Sight with(Function<String, @Nullable LocalText> otherNames) {
        return new Sight(reader, as, standings, places, otherNames);
    }

    /** A role is shown to whom it concerns, to auditors, and to those who may give it. */
    @Nullable
    Role role(TrailEntry entry) {
        Role role = entry.role();
        if (role == null) {
            return null;
        }
        boolean may = switch (as) {
            case null -> entry.what().subjects().getOrDefault("member", "").equals(reader.value());
            case AUDITOR -> true;
            case COMMITTEE_STAFF -> OF_STAFF.contains(role);
            default -> PARTY.contains(role);
        };
        return may ? role : null;
    }

    /** Members know by pseudonym who acted in their name. */
    private boolean isKnown(String member, TrailEntry entry) {
        return switch (as) {
            case null ->
                entry.byAnother()
                        && entry.what().principal().equals(reader)
                        && entry.what().actor().value().equals(member);
            case ORGANISATION_REVIEWER -> isParty(member);
            default -> true;
        };
    }

    /** The assessment of a party organisation's members is its own reviewers' business, whatever else a reader may see. */
    private boolean reviews(OrganisationId organisation, TrailEntry entry) {
        return standings.represents(reader, organisation)
                && entry.places().stream()
                        .filter(place -> place.startsWith("place-") && places.nameOf(place) != null)
                        .anyMatch(place -> standings.holds(reader, Role.ORGANISATION_REVIEWER, new PlaceId(place)));
    }

    private boolean isOneOf(TrailEntry entry) {
        return reader.equals(entry.what().actor()) || reader.equals(entry.what().principal());
    }

    private boolean isParticipation(TrailEntry entry) {
        String context = entry.what().event().replaceFirst("\\..*", "");
        return PARTICIPATION.contains(context)
                && (entry.places().stream().anyMatch(place -> place.startsWith("organisation-"))
                        || entry.what().subjects().values().stream().anyMatch(this::isParty)
                        || isParty(entry.what().actor().value()));
    }

    private boolean isInScope(String place) {
        return as != null
                && place.startsWith("place-")
                && places.nameOf(place) != null
                && standings.holds(reader, as, new PlaceId(place));
    }

    private boolean isParty(String member) {
        return party.computeIfAbsent(member, id -> standings.holdsAny(new MemberId(id), PARTY));
    }
}
