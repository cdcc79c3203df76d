package org.linli.app.bench.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** A subdistrict: communities with a house and an organisation each, and their members. */
final class Town {
    private static final int COMMUNITIES = 36;
    private static final Duration YEAR = Duration.ofDays(365);

    private final PlaceId district = PlaceId.random();
    private final PlaceId subdistrict = PlaceId.random();
    private final List<Community> communities = new ArrayList<>();
    private final MemberId founder = MemberId.random();
    private final Random random;

    /** One of the communities and whom it consists of. */
    record Community(
            PlaceId place, List<PlaceId> within, HouseId house, OrganisationId organisation, List<MemberId> members) {}

    Town(Chronicle chronicle, Random random, int members) {
        this.random = random;
        place(chronicle, district, PlaceKind.DISTRICT, List.of());
        place(chronicle, subdistrict, PlaceKind.SUBDISTRICT, List.of(district));
        for (int i = 0; i < COMMUNITIES; i++) {
            communities.add(community(chronicle, members / COMMUNITIES));
        }
    }

    Community community() {
        return communities.get(random.nextInt(COMMUNITIES));
    }

    /** A member; the busiest tenth of a community does half of everything. */
    MemberId member(Community community) {
        int all = community.members().size();
        return community.members().get(random.nextInt(random.nextBoolean() ? all : Math.max(1, all / 10)));
    }

    MemberId other(Community community, MemberId member) {
        MemberId other = member(community);
        return other.equals(member) ? other(community, member) : other;
    }

    byte[] bits() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return bits;
    }

    private Community community(Chronicle chronicle, int size) {
        PlaceId place = PlaceId.random();
        List<PlaceId> within = place(chronicle, place, PlaceKind.COMMUNITY, List.of(district, subdistrict));
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            MemberId member = MemberId.random();
            members.add(member);
            chronicle.add(
                    member.value(),
                    founder,
                    place,
                    new MemberRegistered(member, "张伟", "13800138000", place),
                    new IdentityVerified(member, Level.L2, chronicle.in(YEAR), founder),
                    new RoleGranted(member, Role.RESIDENT, place, chronicle.now(), chronicle.in(YEAR), founder));
        }
        OrganisationId organisation = OrganisationId.of(bits());
        chronicle.add(
                organisation.value(),
                founder,
                place,
                new OrganisationRegistered(
                        organisation, OrganisationKind.PARTY, new LocalText("支部", "Branch"), place, null, founder));
        HouseId house = HouseId.random();
        chronicle.add(
                house.value(),
                founder,
                place,
                new HouseRegistered(house, place, new LocalText("小屋", "House"), members.getFirst(), 30));
        return new Community(place, within, house, organisation, members);
    }

    private List<PlaceId> place(Chronicle chronicle, PlaceId place, PlaceKind kind, List<PlaceId> above) {
        List<PlaceId> within = new ArrayList<>(above);
        within.add(place);
        chronicle.add(
                place.value(),
                founder,
                place,
                new PlaceEstablished(
                        place, kind, new LocalText("地方", "Place"), above.isEmpty() ? null : above.getLast(), within));
        return within;
    }
}
