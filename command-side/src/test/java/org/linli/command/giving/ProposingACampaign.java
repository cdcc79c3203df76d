package org.linli.command.giving;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.giving.Drives.APPEAL;
import static org.linli.command.giving.Drives.APPEAL_PAGE;
import static org.linli.command.giving.Drives.A_CHARITY;
import static org.linli.command.giving.Drives.BRANCH;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.EVA;
import static org.linli.command.giving.Drives.FITTING;
import static org.linli.command.giving.Drives.PLATFORM;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.SOUND;
import static org.linli.command.giving.Drives.STORY;
import static org.linli.command.giving.Drives.TERMS;
import static org.linli.command.giving.Drives.THE_BRANCH;
import static org.linli.command.giving.Drives.aProposal;
import static org.linli.command.giving.Drives.noCampaign;
import static org.linli.command.giving.Drives.propose;
import static org.linli.command.giving.Drives.proposed;
import static org.linli.command.giving.Drives.terms;
import static org.linli.kernel.giving.CampaignMode.MUTUAL_AID;
import static org.linli.kernel.giving.CampaignMode.PERSONAL_APPEAL;
import static org.linli.kernel.giving.CampaignMode.PUBLIC_FUNDRAISING;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Location;
import org.linli.command.Refusal;
import org.linli.command.Scenario.Verdict;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.CampaignCommand.LaunchCampaign;
import org.linli.command.giving.CampaignCommand.Links;
import org.linli.command.giving.CampaignCommand.ProposeCampaign;
import org.linli.command.giving.CampaignCommand.ReviseCampaign;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationKind;

/** Who may propose which campaign, and what it promises. */
class ProposingACampaign {
    private static final Backing A_RESIDENT = new Backing(null, true, true, false);
    private static final CampaignTerms APPEALING = terms(null, null, APPEAL_PAGE);
    private static final CampaignTerms FILED = terms(new Fen(1), "备案 53330100", PLATFORM);

    private static Verdict<CampaignEvent> proposing(CampaignTerms terms) {
        return noCampaign().when(propose(MUTUAL_AID, terms, SOUND), SECRETARY);
    }

    private static void judge(Verdict<CampaignEvent> verdict, boolean accepted, Rejection otherwise) {
        if (accepted) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(otherwise);
        }
    }

    private static ProposeCampaign of(Owner owner, Backing backing, CampaignMode mode, MemberId beneficiary) {
        return new ProposeCampaign(
                CAMPAIGN, mode, owner, backing, XINGFU, beneficiary, true, termsOf(mode), FITTING, STORY);
    }

    private static CampaignTerms termsOf(CampaignMode mode) {
        return switch (mode) {
            case MUTUAL_AID -> TERMS;
            case PUBLIC_FUNDRAISING -> FILED;
            case PERSONAL_APPEAL -> APPEALING;
        };
    }

    @Test
    void who_acts_for_an_organisation_proposes_for_it() {
        proposing(TERMS).leadsTo(proposed(MUTUAL_AID, TERMS));
        noCampaign().when(propose(MUTUAL_AID, TERMS, SOUND), by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        noCampaign()
                .when(of(Owner.of(EVA), A_RESIDENT, MUTUAL_AID, ANA), by(BEN))
                .isRefusedFor(new Refusal.NotAllowed());
        aProposal()
                .when(propose(MUTUAL_AID, TERMS, SOUND), SECRETARY)
                .isRefusedFor(new Refusal.AlreadyExists(CAMPAIGN.value()));
        noCampaign().when(new LaunchCampaign(CAMPAIGN, SOUND), SECRETARY).isRefusedFor(new Refusal.Unknown());
    }

    @Test
    void mutual_aid_is_closed_to_one_community_and_somebody_of_it_answers() {
        noCampaign()
                .when(of(Owner.of(BEN), A_RESIDENT, MUTUAL_AID, ANA), by(BEN))
                .isAccepted();
        noCampaign()
                .when(propose(MUTUAL_AID, TERMS, new Backing(OrganisationKind.PARTY, true, false, false)), SECRETARY)
                .isRefusedFor(new CampaignRejection.OwnerUnfit());
        noCampaign()
                .when(propose(MUTUAL_AID, TERMS, SOUND), SECRETARY.in(IN_STREET))
                .isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void public_fundraising_has_a_qualified_charity_as_owner() {
        noCampaign()
                .when(propose(PUBLIC_FUNDRAISING, FILED, A_CHARITY), SECRETARY.in(IN_STREET))
                .isAccepted();
        noCampaign()
                .when(propose(PUBLIC_FUNDRAISING, FILED, A_CHARITY), SECRETARY.in(Location.NOWHERE))
                .isRefusedFor(new Refusal.WrongPlace());
        for (Backing other : new Backing[] {SOUND, A_RESIDENT}) {
            noCampaign()
                    .when(propose(PUBLIC_FUNDRAISING, FILED, other), SECRETARY)
                    .isRefusedFor(new CampaignRejection.OwnerUnfit());
        }
    }

    @Test
    void an_organisation_answers_for_a_personal_appeal() {
        noCampaign().when(propose(PERSONAL_APPEAL, APPEALING, SOUND), SECRETARY).isAccepted();
        noCampaign()
                .when(of(Owner.of(BEN), A_RESIDENT, PERSONAL_APPEAL, ANA), by(BEN))
                .isRefusedFor(new CampaignRejection.OwnerUnfit());
    }

    @ParameterizedTest
    @EnumSource(CampaignMode.class)
    void an_owner_who_takes_no_part_or_owes_a_disclosure_proposes_nothing(CampaignMode mode) {
        noCampaign()
                .when(of(THE_BRANCH, new Backing(OrganisationKind.CHARITY, false, true, false), mode, ANA), SECRETARY)
                .isRefusedFor(new CampaignRejection.OwnerUnfit());
        noCampaign()
                .when(of(THE_BRANCH, new Backing(OrganisationKind.CHARITY, true, true, true), mode, ANA), SECRETARY)
                .isRefusedFor(new CampaignRejection.OwnerOwesDisclosure());
    }

    @Test
    void it_is_for_a_member_who_is_not_its_owner() {
        noCampaign()
                .when(of(Owner.of(BEN), A_RESIDENT, MUTUAL_AID, BEN), by(BEN))
                .isRefusedFor(new CampaignRejection.OwnerIsBeneficiary());
        noCampaign()
                .when(
                        new ProposeCampaign(
                                CAMPAIGN, MUTUAL_AID, THE_BRANCH, SOUND, XINGFU, ANA, false, TERMS, FITTING, STORY),
                        SECRETARY)
                .isRefusedFor(new CampaignRejection.BeneficiaryUnknown());
    }

    @Test
    void a_personal_appeal_only_links_and_the_others_have_a_goal() {
        proposing(terms(null, null, null)).isRefusedFor(new CampaignRejection.GoalMisplaced());
        noCampaign()
                .when(propose(PERSONAL_APPEAL, terms(new Fen(1), null, APPEAL_PAGE), SOUND), SECRETARY)
                .isRefusedFor(new CampaignRejection.GoalMisplaced());
        noCampaign()
                .when(propose(PERSONAL_APPEAL, terms(null, null, null), SOUND), SECRETARY)
                .isRefusedFor(new CampaignRejection.LinkNotDesignated());
        proposing(terms(new Fen(1), null, PLATFORM)).isRefusedFor(new CampaignRejection.LinkNotDesignated());
    }

    @Test
    void only_public_fundraising_names_its_filing_reference() {
        proposing(terms(new Fen(1), "备案 1", null)).isRefusedFor(new CampaignRejection.FilingMisplaced());
        filed(null, false);
        filed(" ", false);
        filed("1".repeat(100), true);
        filed("1".repeat(101), false);
    }

    private static void filed(@Nullable String filing, boolean accepted) {
        judge(
                noCampaign()
                        .when(propose(PUBLIC_FUNDRAISING, terms(new Fen(1), filing, PLATFORM), A_CHARITY), SECRETARY),
                accepted,
                new CampaignRejection.FilingMisplaced());
    }

    @ParameterizedTest
    @CsvSource({
        "https://gongyi.qq.com/7, true",
        "https://GONGYI.qq.com/7, true",
        "https://a.gongyi.qq.com/7, true",
        "https://qq.com/7, false",
        "https://evilgongyi.qq.com.example/7, false",
        "https://xgongyi.qq.com/7, false",
        "http://gongyi.qq.com/7, false",
        "https://me@gongyi.qq.com/7, false",
        "https://shuidichou.com/7, false",
        "'https://gongyi.qq.com/a b', false",
        "https:gongyi.qq.com, false",
    })
    void public_fundraising_links_to_a_platform_designated_for_it(String link, boolean accepted) {
        judge(
                noCampaign().when(propose(PUBLIC_FUNDRAISING, terms(new Fen(1), "1", link), A_CHARITY), SECRETARY),
                accepted,
                new CampaignRejection.LinkNotDesignated());
    }

    @ParameterizedTest
    @CsvSource({"300, true", "301, false"})
    void a_link_has_at_most_300_characters(int length, boolean accepted) {
        String start = "https://gongyi.qq.com/";
        String link = start + "7".repeat(length - start.length());
        judge(
                noCampaign().when(propose(PUBLIC_FUNDRAISING, terms(new Fen(1), "1", link), A_CHARITY), SECRETARY),
                accepted,
                new CampaignRejection.LinkNotDesignated());
    }

    @Test
    void an_appeal_stands_on_a_platform_for_appeals() {
        noCampaign()
                .when(propose(PERSONAL_APPEAL, terms(null, null, PLATFORM), SOUND), SECRETARY)
                .isRefusedFor(new CampaignRejection.LinkNotDesignated());
    }

    @Test
    void mutual_aid_may_stand_beside_a_personal_appeal_and_an_application_for_relief() {
        CampaignTerms beside = beside(TERMS);
        proposing(beside).isAccepted();
        noCampaign()
                .when(
                        new ProposeCampaign(
                                CAMPAIGN,
                                MUTUAL_AID,
                                THE_BRANCH,
                                SOUND,
                                XINGFU,
                                ANA,
                                true,
                                beside,
                                new Links(false, true),
                                STORY),
                        SECRETARY)
                .isRefusedFor(new CampaignRejection.AppealUnfit());
        noCampaign()
                .when(propose(PERSONAL_APPEAL, beside(APPEALING), SOUND), SECRETARY)
                .isRefusedFor(new CampaignRejection.AppealUnfit());
        noCampaign()
                .when(propose(PERSONAL_APPEAL, relieved(APPEALING), SOUND), SECRETARY)
                .isRefusedFor(new CampaignRejection.AppealUnfit());
        proposing(relieved(TERMS)).isAccepted();
    }

    @Test
    void the_application_for_relief_is_of_whom_the_campaign_helps() {
        Links another = new Links(true, false);
        noCampaign()
                .when(
                        new ProposeCampaign(
                                CAMPAIGN,
                                MUTUAL_AID,
                                THE_BRANCH,
                                SOUND,
                                XINGFU,
                                ANA,
                                true,
                                relieved(TERMS),
                                another,
                                STORY),
                        SECRETARY)
                .isRefusedFor(new CampaignRejection.ReliefUnfit());
        aProposal()
                .when(new ReviseCampaign(CAMPAIGN, MUTUAL_AID, relieved(TERMS), another, STORY), SECRETARY)
                .isRefusedFor(new CampaignRejection.ReliefUnfit());
    }

    private static CampaignTerms beside(CampaignTerms terms) {
        return new CampaignTerms(
                terms.title(),
                terms.purpose(),
                terms.goal(),
                terms.surplus(),
                terms.disclosureDays(),
                terms.filing(),
                terms.link(),
                APPEAL,
                null);
    }

    private static CampaignTerms relieved(CampaignTerms terms) {
        return new CampaignTerms(
                terms.title(),
                terms.purpose(),
                terms.goal(),
                terms.surplus(),
                terms.disclosureDays(),
                terms.filing(),
                terms.link(),
                null,
                ReliefId.of(BRANCH.value().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "90, true", "91, false"})
    void the_use_is_disclosed_within_1_to_90_days(int days, boolean accepted) {
        CampaignTerms terms =
                new CampaignTerms("题", "事", new Fen(1), SurplusPlan.CHARITY, days, null, null, null, null);
        judge(proposing(terms), accepted, new CampaignRejection.DisclosureDaysOutOfRange(90));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, false", "1, 0, false", "300, 2000, true", "301, 1, false", "1, 2001, false"})
    void a_title_has_1_to_300_characters_and_a_purpose_1_to_2000(int title, int purpose, boolean accepted) {
        CampaignTerms terms = new CampaignTerms(
                "题".repeat(title), "事".repeat(purpose), new Fen(1), SurplusPlan.CHARITY, 30, null, null, null, null);
        judge(proposing(terms), accepted, new CampaignRejection.CampaignTextMalformed());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2001})
    void what_is_told_and_what_must_be_known_have_1_to_2000_characters(int length) {
        String text = "事".repeat(length);
        for (Story story : new Story[] {new Story(text, null), new Story("事", text)}) {
            noCampaign()
                    .when(
                            new ProposeCampaign(
                                    CAMPAIGN, MUTUAL_AID, THE_BRANCH, SOUND, XINGFU, ANA, true, TERMS, FITTING, story),
                            SECRETARY)
                    .isRefusedFor(new CampaignRejection.CampaignTextMalformed());
        }
    }
}
