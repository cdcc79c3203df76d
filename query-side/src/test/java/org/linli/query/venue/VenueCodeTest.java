package org.linli.query.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.HouseEvent.HouseRegistered;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.volunteering.VenueCodes;
import org.linli.query.Api;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.house.HousesProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class VenueCodeTest {
    private static final HouseId HOUSE = HouseId.of(new byte[] {1});
    private static final String PATH = "/houses/" + HOUSE + "/venue-code";

    private final VenueCodes codes = new VenueCodes(new byte[32]);
    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new HouseRegistered(HOUSE, NORTH, new LocalText("小屋", "House"), ANA, 12),
                    new MemberRegistered(ANA, "Ana", null, NORTH),
                    new MemberRegistered(BEN, "Ben", null, NORTH))
            .then(keeps(BEN));

    private static RoleGranted keeps(MemberId member) {
        return new RoleGranted(member, Role.HOUSE_KEEPER, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM);
    }

    private MvcTestResult code(MemberId reader, String path) {
        ViewStore views = history.views(new HousesProjection(), new PlacesProjection(), new StandingProjection());
        InstantSource clock = InstantSource.fixed(MONDAY);
        Standings standings = new Standings(views, new Places(views), clock);
        return new Api(new VenueCodeResource(views, standings, codes, clock)).get(reader, path);
    }

    @Test
    void only_its_keeper_reads_what_a_house_shows() {
        assertThat(code(ANA, PATH)).hasStatus(403).bodyText().contains("not-your-house");
        assertThat(code(BEN, PATH)).hasStatus(403).bodyText().contains("not-your-house");
        history.then(keeps(ANA));

        VenueCodes.Code shown = codes.of(HOUSE, MONDAY);
        assertThat(code(ANA, PATH))
                .hasStatusOk()
                .bodyText()
                .contains(shown.digits(), shown.qr(), shown.until().toString());
        assertThat(code(ANA, "/houses/" + HouseId.of(new byte[] {9}) + "/venue-code"))
                .hasStatus(404);
    }
}
