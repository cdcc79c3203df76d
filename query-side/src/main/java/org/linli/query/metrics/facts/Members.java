package org.linli.query.metrics.facts;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.ErasureEvent.ErasureBegun;
import org.linli.kernel.membership.ErasureEvent.ErasureFinished;
import org.linli.kernel.membership.ErasureEvent.ErasurePostponed;
import org.linli.kernel.membership.ErasureEvent.ErasureRequested;
import org.linli.kernel.membership.ErasureEvent.ErasureWithdrawn;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.Grant;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.InvitationPresented;
import org.linli.kernel.membership.MemberEvent.InvitationWithdrawn;
import org.linli.kernel.membership.MemberEvent.MemberInvited;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.MemberSuspended;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RepresentativeDismissed;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberEvent.SignInCodeIssued;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealDecided;
import org.linli.kernel.membership.MemberEvent.SuspensionAppealed;
import org.linli.kernel.membership.MemberEvent.SuspensionLifted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Residency;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.Party;

/**
 * Who the members are, and the organisations beside them. A role counts from its begin until it ends or is revoked, as of the instant of the figures, and wherever it was given: who is of the Party or volunteers is so
 * in every figure of the place where they live.
 */
final class Members {
    /** Of somebody of whom nothing is known. */
    static final int UNKNOWN = -1;

    /** Roles that figures tell apart. */
    private static final Set<Role> TOLD = EnumSet.of(Role.PARTY_MEMBER, Role.VOLUNTEER);

    private final FactSink sink;
    private final Object2IntOpenHashMap<MemberId> numbers = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<OrganisationId> organisations = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<PlaceId> communities = new Object2IntOpenHashMap<>();
    private final List<Member> members = new ArrayList<>();

    /** Of each party organisation who reported to belong to it, and when the community confirmed it. */
    private final Map<OrganisationId, Map<MemberId, Instant>> units = new HashMap<>();

    /** When somebody's role begins or ends, the earliest first. */
    private final PriorityQueue<Change> changes = new PriorityQueue<>(Comparator.comparing(Change::at));

    private Instant asOf;

    private record Change(Instant at, int member) {}

    private static final class Member {
        private Roles roles = Roles.NONE;
        private @Nullable OrganisationId unit;
        private int community = Party.NOWHERE;
        private @Nullable Boolean floating;
        private final Party.Kind kind;
        private Instant registered;

        Member(Party.Kind kind, Instant registered) {
            this.kind = kind;
            this.registered = registered;
        }
    }

    Members(FactSink sink, Instant asOf) {
        this.sink = sink;
        this.asOf = asOf;
        numbers.defaultReturnValue(UNKNOWN);
        organisations.defaultReturnValue(UNKNOWN);
    }

    /** What the sink calls the member; {@link #UNKNOWN} for who never registered. */
    int number(@Nullable MemberId member) {
        return member == null ? UNKNOWN : numbers.getInt(member);
    }

    /** What the sink calls the organisation; {@link #UNKNOWN} for one that never registered, and for none. */
    int number(@Nullable OrganisationId organisation) {
        return organisation == null ? UNKNOWN : organisations.getInt(organisation);
    }

    void add(OrganisationEvent event, Instant at) {
        if (event instanceof OrganisationRegistered it && number(it.organisation()) == UNKNOWN) {
            organisations.put(it.organisation(), members.size());
            Member organisation = new Member(kind(it.kind()), at);
            organisation.community = community(it.place());
            members.add(organisation);
            tell(members.size() - 1);
        }
    }

    /** What a tie to it leads to. A charity serves the public as the public bodies do, and nobody owns it. */
    private static Party.Kind kind(OrganisationKind kind) {
        return switch (kind) {
            case PARTY, COMMITTEE, PUBLIC_BODY, CHARITY -> Party.Kind.PUBLIC;
            case PROPERTY, MERCHANT -> Party.Kind.MARKET;
        };
    }

    void add(MemberEvent event, Instant at) {
        switch (event) {
            case MemberRegistered it -> {
                int number = number(it.member(), at);
                members.get(number).registered = at;
                members.get(number).community = it.community() == null ? Party.NOWHERE : community(it.community());
                tell(number);
            }
            case RoleGranted it
            when it.role() != null && TOLD.contains(it.role()) -> {
                int number = number(it.member(), at);
                Grant grant = new Grant(it.role(), it.place(), it.from(), it.until());
                members.get(number).roles = members.get(number).roles.with(grant);
                expect(it.from(), number);
                expect(it.until(), number);
                tell(number);
            }
            case RoleRevoked it
            when it.role() != null && TOLD.contains(it.role()) -> {
                int number = number(it.member(), at);
                members.get(number).roles = members.get(number).roles.without(it.role(), it.place(), at);
                tell(number);
            }
            case ResidencyRecorded it -> {
                int number = number(it.member(), at);
                members.get(number).floating = it.residency() == null ? null : it.residency() == Residency.FLOATING;
                tell(number);
            }
            case MemberReportedIn it
            when it.capacity() == Role.PARTY_MEMBER -> members.get(number(it.member(), at)).unit = it.unit();
            case ReportConfirmed it
            when it.capacity() == Role.PARTY_MEMBER -> {
                OrganisationId unit = members.get(number(it.member(), at)).unit;
                if (unit != null) {
                    units.computeIfAbsent(unit, _ -> new LinkedHashMap<>()).put(it.member(), at);
                }
            }
            case MemberErased it -> {
                int number = number(it.member(), at);
                tell(number);
                sink.erase(number);
            }
            case IdentityVerified _,
                    RoleGranted _,
                    RoleRevoked _,
                    SignInCodeIssued _,
                    MemberSuspended _,
                    SuspensionLifted _,
                    SuspensionAppealed _,
                    SuspensionAppealDecided _,
                    MemberInvited _,
                    InvitationWithdrawn _,
                    InvitationPresented _,
                    InvitationAccepted _,
                    RepresentativeAppointed _,
                    RepresentativeDismissed _,
                    MemberReportedIn _,
                    ReportConfirmed _,
                    BirthDateRecorded _,
                    ErasureRequested _,
                    ErasureWithdrawn _,
                    ErasurePostponed _,
                    ErasureBegun _,
                    ErasureFinished _ -> {}
        }
    }

    /** Roles begin and end with time. */
    void advance(Instant instant) {
        asOf = instant;
        while (!changes.isEmpty() && changes.element().at().isBefore(asOf)) {
            tell(changes.remove().member());
        }
    }

    private void expect(Instant change, int member) {
        if (!change.isBefore(asOf)) {
            changes.add(new Change(change, member));
        }
    }

    /** Who is an organisation's own party member as of an instant, by number. */
    Int2ObjectMap<MemberId> of(OrganisationId organisation, Instant instant) {
        Int2ObjectMap<MemberId> own = new Int2ObjectOpenHashMap<>();
        units.getOrDefault(organisation, Map.of()).forEach((member, confirmed) -> {
            int number = number(member);
            if (confirmed.isBefore(instant) && held(number, Role.PARTY_MEMBER, instant)) {
                own.put(number, member);
            }
        });
        return own;
    }

    /** True for a role that figures tell apart and that somebody held as of an instant. */
    boolean held(int number, Role role, Instant instant) {
        return members.get(number).roles.hold(role, instant);
    }

    int known(PlaceId place) {
        return communities.getOrDefault(place, Party.NOWHERE);
    }

    private int community(PlaceId place) {
        return communities.computeIfAbsent(place, _ -> communities.size());
    }

    private int number(MemberId id, Instant at) {
        int known = numbers.getInt(id);
        if (known != UNKNOWN) {
            return known;
        }
        numbers.put(id, members.size());
        members.add(new Member(Party.Kind.PERSON, at));
        return members.size() - 1;
    }

    private void tell(int number) {
        Member member = members.get(number);
        sink.party(
                number,
                new Party(
                        member.kind,
                        member.community,
                        member.roles.hold(Role.PARTY_MEMBER, asOf),
                        member.roles.hold(Role.VOLUNTEER, asOf),
                        member.floating,
                        member.registered));
    }
}
