package org.linli.query.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.IN_A_WEEK;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.SOUTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.ErasureBasis;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberEvent.RepresentativeAppointed;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationEvent.OrganisationRegistered;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.membership.Role;
import org.linli.kernel.volunteering.AttestationId;
import org.linli.kernel.volunteering.CertificateCodes;
import org.linli.kernel.volunteering.CertificateEnd;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertificateEvent.CertificateSuperseded;
import org.linli.kernel.volunteering.CertificatesId;
import org.linli.kernel.volunteering.CertifiedHours;
import org.linli.kernel.volunteering.HoursSource;
import org.linli.kernel.volunteering.Issuer;
import org.linli.query.Api;
import org.linli.query.Duty;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.query.contact.Contacts;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.ViewStore;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The branch and the committee of the north certify hours of Ana's. */
class CertificatesTest {
    private static final OrganisationId BRANCH = OrganisationId.of(new byte[] {1});
    private static final Issuer ISSUER = new Issuer(BRANCH, NORTH);
    private static final CertificatesId BOOK = CertificatesId.of(ISSUER);
    private static final Issuer COMMITTEE = new Issuer(null, NORTH);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    private final CertificateCodes codes = new CertificateCodes(new byte[32]);
    private final History history = new History()
            .then(Neighbours.places())
            .then(
                    new OrganisationRegistered(
                            BRANCH, OrganisationKind.PARTY, new LocalText("支部", "Branch"), NORTH, null, CAI),
                    new MemberRegistered(ANA, "安娜", null, NORTH),
                    new MemberRegistered(CAI, "蔡", null, NORTH),
                    new MemberRegistered(WEN_OF_THE_COMMITTEE, "文", null, NORTH),
                    new RoleGranted(
                            WEN_OF_THE_COMMITTEE, Role.COMMITTEE_STAFF, NORTH, MONDAY, IN_A_WEEK, MemberId.SYSTEM),
                    new RepresentativeAppointed(CAI, BRANCH, MONDAY, IN_A_WEEK, MemberId.SYSTEM));

    private static CertificateIssued issued(Issuer issuer, int number, MemberId member) {
        return new CertificateIssued(
                CertificatesId.of(issuer),
                number,
                issuer,
                member,
                DAY,
                DAY.plusDays(2),
                List.of(
                        hours(1, 120, HoursSource.SYSTEM),
                        hours(2, 45, HoursSource.BACKFILLED),
                        hours(3, 30, HoursSource.SYSTEM)),
                CAI);
    }

    private static CertifiedHours hours(int number, int minutes, HoursSource source) {
        return new CertifiedHours(
                Duty.shift(number, NORTH, Duty.FROM).action(),
                AttestationId.of(new byte[] {(byte) number}),
                DAY,
                minutes,
                source);
    }

    private MvcTestResult get(MemberId reader, String path, String... headers) {
        ViewStore views = history.views(
                new CertificatesProjection(),
                new OrganisationsProjection(),
                new PlacesProjection(),
                new StandingProjection());
        Places places = new Places(views);
        Standings standings = new Standings(views, places, InstantSource.fixed(MONDAY));
        return new Api(
                        new CertificateChecksResource(views, places, standings, codes),
                        new CertificatesResource(views, places, standings, new Contacts(history.store()), codes))
                .get(reader, path, headers);
    }

    private MvcTestResult check(CertificatesId book, int number, String code) {
        return get(BEN, "/certificates/" + book + "/" + number + "?code=" + code);
    }

    private MvcTestResult check(int number) {
        return check(BOOK, number, codes.of(BOOK, number));
    }

    @Test
    void who_knows_the_code_reads_issuer_days_and_minutes_by_source_and_nothing_of_whose_they_are() {
        history.then(issued(ISSUER, 1, ANA));

        assertThat(check(1))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "\"issuerName\":\"Branch\"",
                        "\"from\":\"2026-05-05\",\"to\":\"2026-05-07\"",
                        "\"minutes\":{\"system\":150,\"attested\":0,\"backfilled\":45}",
                        "\"state\":\"VALID\",\"successor\":null")
                .doesNotContain(ANA.value(), "member", "安娜");
        assertThat(get(BEN, "/certificates/" + BOOK + "/1?code=" + codes.of(BOOK, 1), "Accept-Language", "zh-CN"))
                .bodyText()
                .contains("\"issuerName\":\"支部\"");
    }

    @Test
    void a_wrong_code_is_answered_as_an_unknown_number_is() {
        history.then(issued(ISSUER, 1, ANA), issued(ISSUER, 2, ANA));

        MvcTestResult wrong = check(BOOK, 1, codes.of(BOOK, 2));
        MvcTestResult unknown = check(3);
        assertThat(wrong).hasStatus(404).bodyText().contains("unknown-certificate");
        assertThat(unknown).hasStatus(404);
        assertThat(check(CertificatesId.of(COMMITTEE), 1, codes.of(BOOK, 1))).hasStatus(404);
        assertThat(wrong.getResponse().getContentAsByteArray())
                .hasSameSizeAs(unknown.getResponse().getContentAsByteArray());
    }

    @Test
    void one_that_was_superseded_says_so_and_which_holds_in_its_place() {
        history.then(
                issued(ISSUER, 1, ANA),
                new CertificateSuperseded(BOOK, 1, ANA, 2, CertificateEnd.HOURS_CORRECTED),
                issued(ISSUER, 2, ANA),
                issued(ISSUER, 3, ANA),
                new CertificateSuperseded(BOOK, 3, ANA, null, CertificateEnd.HOURS_CORRECTED));

        assertThat(check(1)).bodyText().contains("\"state\":\"SUPERSEDED\",\"successor\":2");
        assertThat(check(2)).bodyText().contains("\"state\":\"VALID\"");
        assertThat(check(3)).bodyText().contains("\"state\":\"SUPERSEDED\",\"successor\":null");
    }

    @Test
    void once_its_holder_was_erased_it_stands_and_says_that_nobody_can_tell_any_more_whose_it_was() {
        history.then(issued(ISSUER, 1, ANA), new MemberErased(ANA, ErasureBasis.OWN_REQUEST));

        assertThat(check(1)).bodyText().contains("\"system\":150", "\"state\":\"HOLDER_ERASED\"");
    }

    @Test
    void members_read_their_own_with_the_code_that_checks_them() {
        history.then(issued(ISSUER, 1, ANA), issued(COMMITTEE, 1, ANA), issued(ISSUER, 2, BEN));

        assertThat(Api.rows(get(ANA, "/members/me/certificates"), "code"))
                .containsExactly(codes.of(CertificatesId.of(COMMITTEE), 1), codes.of(BOOK, 1));
        assertThat(Api.rows(get(BEN, "/members/me/certificates"), "code")).containsExactly(codes.of(BOOK, 2));
        assertThat(get(CAI, "/members/me/certificates")).bodyText().contains("\"items\":[]");
    }

    @Test
    void an_issuer_sees_what_it_certified_with_names_and_nobody_else_does() {
        history.then(issued(ISSUER, 1, ANA), issued(COMMITTEE, 1, ANA));
        String ofBranch = "/organisations/" + BRANCH + "/certificates";
        String ofCommittee = "/places/" + NORTH + "/certificates";

        for (MemberId reader : List.of(CAI, WEN_OF_THE_COMMITTEE)) {
            assertThat(Api.rows(get(reader, ofBranch), "member", "name")).containsExactly(ANA + " 安娜");
        }
        assertThat(Api.rows(get(WEN_OF_THE_COMMITTEE, ofCommittee), "name")).containsExactly("安娜");
        assertThat(get(CAI, ofCommittee)).hasStatus(403).bodyText().contains("not-your-certificates");
        assertThat(get(ANA, ofBranch)).hasStatus(403);
        assertThat(get(WEN_OF_THE_COMMITTEE, "/places/" + SOUTH + "/certificates"))
                .hasStatus(403);
        assertThat(get(CAI, "/organisations/organisation-00000000000000000000000009/certificates"))
                .hasStatus(404);
    }
}
