package org.linli.query.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.MemberReportedIn;
import org.linli.kernel.membership.MemberEvent.ReportConfirmed;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberEvent.RoleRevoked;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeVoided;
import org.linli.kernel.sharing.Counted;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.query.metrics.facts.Grown.Moved;
import org.linli.query.metrics.facts.Grown.Node;
import org.linli.query.metrics.ledger.Forest.Cause;
import org.linli.query.metrics.ledger.Mobilisation.Tier;

/** What grew below the party members of an organisation: the same in the batch, live, and looking back. */
class GrownTest {
    private static final OrganisationId BRANCH = OrganisationId.of(Chronicle.bits("branch"));
    private static final OrganisationId OTHER = OrganisationId.of(Chronicle.bits("other branch"));

    private final Chronicle log = new Chronicle();

    private void granted(MemberId member, Role role) {
        Instant from = Instant.parse("2024-01-01T00:00:00Z");
        Instant until = Instant.parse("2028-01-01T00:00:00Z");
        log.tell("2024-01-01", new RoleGranted(member, role, Chronicle.COMMUNITY, from, until, MemberId.SYSTEM));
    }

    private MemberId partyMember(String name, @Nullable OrganisationId unit, String confirmed) {
        MemberId member = log.member(name);
        granted(member, Role.PARTY_MEMBER);
        log.tell("2024-02-01", new MemberReportedIn(member, Chronicle.COMMUNITY, Role.PARTY_MEMBER, unit));
        log.tell(confirmed, new ReportConfirmed(member, Chronicle.COMMUNITY, Role.PARTY_MEMBER, MemberId.SYSTEM));
        return member;
    }

    private MemberId own(String name) {
        return partyMember(name, BRANCH, "2024-02-02");
    }

    /** The one answer that all ways give. */
    private Grown grown(String day) {
        List<Grown> ways = log.grown(BRANCH, day);
        assertThat(ways).containsOnly(ways.getFirst());
        return ways.getFirst();
    }

    private static int moved(Grown grown, @Nullable Tier by, Tier tier) {
        return grown.moved().stream()
                .filter(cell -> cell.by() == by && cell.tier() == tier)
                .mapToInt(Moved::members)
                .sum();
    }

    @Test
    void it_is_counted_by_generation_tier_and_steps_from_the_organisations_own() {
        MemberId chen = own("chen");
        MemberId wang = log.member("wang");
        granted(wang, Role.VOLUNTEER);
        MemberId lin = log.member("lin");
        MemberId mei = log.member("mei");
        MemberId outside = log.member("outside");
        log.helped("2025-01-01", chen, outside("neighbour of chen"));
        log.helped("2025-01-02", chen, wang);
        log.helped("2025-01-03", wang, lin);
        log.helped("2025-01-04", lin, mei);
        log.helped("2025-01-05", outside, log.member("another"));
        Grown grown = grown("2025-06-01");
        assertThat(grown.own()).isOne();
        assertThat(grown.generations()).containsExactly(1, 1, 1, 1);
        assertThat(grown.largest()).isEqualTo(4);
        assertThat(grown.residents()).isEqualTo(2);
        assertThat(grown.reached()).containsExactly(0, 1, 2);
        assertThat(moved(grown, null, Tier.PARTY)).isOne();
        assertThat(moved(grown, Tier.PARTY, Tier.VOLUNTEER)).isOne();
        assertThat(moved(grown, Tier.VOLUNTEER, Tier.RESIDENT)).isOne();
        assertThat(moved(grown, Tier.RESIDENT, Tier.RESIDENT)).isOne();
        assertThat(grown.mature()).isEqualTo(4);
        assertThat(grown.branchingRatio()).isEqualTo(0.75);
        assertThat(grown.nodes()).extracting(Node::member).containsExactly(chen, null, null, null);
        assertThat(grown.nodes()).extracting(Node::parent).containsExactly(null, 0, 1, 2);
    }

    /** Somebody who was there before anybody. */
    private MemberId outside(String name) {
        MemberId member = log.member(name);
        log.helped("2024-12-01", member, log.member("friend of " + name));
        return member;
    }

    @Test
    void each_hangs_on_an_invitation_they_accepted_or_on_their_first_exchange() {
        MemberId chen = own("chen");
        MemberId wang = log.member("wang");
        MemberId lin = log.member("lin");
        log.helped("2025-01-01", outside("zhou"), chen);
        log.tell("2025-01-02", new InvitationAccepted(chen, InvitationId.of(Chronicle.bits("invitation")), lin));
        int accepted = log.events().size() - 1;
        log.helped("2025-01-03", chen, wang);
        int helped = log.events().size() - 1;
        log.helped("2025-01-04", wang, lin);
        assertThat(grown("2025-02-01").nodes())
                .extracting(Node::parent, Node::cause)
                .containsExactly(
                        tuple(null, null), tuple(0, new Cause(false, helped)), tuple(0, new Cause(true, accepted)));
    }

    @Test
    void of_nobody_but_its_own_is_it_said_whether_they_are_of_the_party() {
        MemberId chen = own("chen");
        MemberId wang = partyMember("wang", OTHER, "2024-02-02");
        MemberId lin = partyMember("lin", null, "2024-02-02");
        log.helped("2025-01-01", chen, outside("zhou"));
        log.helped("2025-01-02", chen, wang);
        log.helped("2025-01-03", chen, lin);
        assertThat(grown("2025-02-01").nodes())
                .extracting(Node::tier)
                .containsExactly(Tier.PARTY, Tier.RESIDENT, Tier.RESIDENT);
    }

    @Test
    void one_of_its_own_below_another_is_no_root_and_begins_the_steps_anew() {
        MemberId chen = own("chen");
        MemberId wang = log.member("wang");
        MemberId mei = own("mei");
        log.helped("2025-01-01", chen, outside("zhou"));
        log.helped("2025-01-02", chen, wang);
        log.helped("2025-01-03", wang, mei);
        log.helped("2025-01-04", mei, log.member("lin"));
        Grown grown = grown("2025-02-01");
        assertThat(grown.generations()).containsExactly(1, 1, 1, 1);
        assertThat(grown.reached()).containsExactly(2, 2, 2);
    }

    @Test
    void who_is_its_own_follows_the_confirmation_and_the_role_of_the_instant_asked() {
        MemberId chen = partyMember("chen", BRANCH, "2025-03-01");
        log.helped("2025-01-01", chen, outside("zhou"));
        log.helped("2025-01-02", chen, log.member("lin"));
        log.tell("2025-05-01", new RoleRevoked(chen, Role.PARTY_MEMBER, Chronicle.COMMUNITY, MemberId.SYSTEM));
        assertThat(grown("2025-03-01").nodes()).isEmpty();
        assertThat(grown("2025-04-01").nodes()).hasSize(2);
        assertThat(grown("2025-05-01").nodes()).hasSize(2);
        assertThat(grown("2025-05-02").nodes()).isEmpty();
    }

    @Test
    void what_came_later_is_not_there_yet() {
        MemberId chen = own("chen");
        log.helped("2025-01-01", chen, outside("zhou"));
        log.helped("2025-01-02", chen, log.member("lin"));
        log.helped("2025-03-02", chen, log.member("wang"));
        assertThat(grown("2025-02-01").generations()).containsExactly(1, 1);
        assertThat(grown("2025-02-01").branchingRatio()).isNull();
        assertThat(grown("2025-04-01").generations()).containsExactly(1, 2);
        assertThat(grown("2025-04-01").branchingRatio()).isEqualTo(2);
    }

    @Test
    void a_void_and_an_erasure_change_it_and_so_does_looking_back() {
        MemberId chen = own("chen");
        MemberId wang = log.member("wang");
        MemberId lin = log.member("lin");
        log.helped("2025-01-01", chen, outside("zhou"));
        ExchangeId first = log.helped("2025-01-02", chen, wang);
        log.helped("2025-01-03", wang, lin);
        log.helped("2025-01-04", lin, log.member("mei"));
        assertThat(grown("2025-02-01").generations()).containsExactly(1, 1, 1, 1);
        log.tell(
                "2025-02-02",
                new ExchangeVoided(
                        first,
                        Chronicle.deal(chen, wang),
                        new Counted(Instant.EPOCH, 60, false, List.of()),
                        VoidReason.DOUBLE_ENTRY,
                        MemberId.SYSTEM));
        assertThat(grown("2025-03-01").generations()).containsExactly(1);
        log.tell("2025-03-02", new MemberErased(chen, ErasureBasis.OWN_REQUEST));
        assertThat(grown("2025-04-01").nodes()).isEmpty();
        assertThat(Objects.requireNonNull(log.grown(BRANCH, "2025-02-01").getLast())
                        .nodes())
                .as("who was erased is nobody's parent, also in the past")
                .isEmpty();
    }
}
