package org.linli.command.giving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Acting;
import org.linli.command.Scenario;
import org.linli.command.giving.CampaignCommand.Backing;
import org.linli.command.giving.CampaignCommand.BookFunds;
import org.linli.command.giving.CampaignCommand.Links;
import org.linli.command.giving.CampaignCommand.ProposeCampaign;
import org.linli.command.giving.CampaignCommand.RequestDisbursement;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.kernel.giving.CampaignEvent;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.FundsEvent.FundsBooked;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;

/** Words for tests about campaigns. Ben is the secretary of the party branch that answers for one; Ana is in need; Cui vets; Dan works for the committee. */
final class Drives {
    static final CampaignId CAMPAIGN = CampaignId.of("campaign".getBytes(UTF_8));
    static final CampaignId APPEAL = CampaignId.of("appeal".getBytes(UTF_8));
    static final OrganisationId BRANCH = OrganisationId.of("branch".getBytes(UTF_8));
    static final Owner THE_BRANCH = Owner.of(BRANCH);
    static final Backing SOUND = new Backing(OrganisationKind.PARTY, true, true, false);
    static final Backing A_CHARITY = new Backing(OrganisationKind.CHARITY, true, false, false);
    static final String PLATFORM = "https://gongyi.qq.com/succor/detail?id=7";
    static final String APPEAL_PAGE = "https://www.shuidichou.com/cf/7";
    static final CampaignTerms TERMS = terms(new Fen(10_000_000), null, null);
    static final Links FITTING = new Links(true, true);
    static final Story STORY = new Story("脑炎后昏迷", "我们的邻居在住院");

    static final Acting SECRETARY = by(BEN).representing(BRANCH);
    static final Acting OFFICER = by(CUI).holding(VETTING_OFFICER);
    static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF);
    static final Acting SYSTEM = bySystem();
    static final MemberId EVA = member("eva");
    static final MemberId FAN = member("fan");

    private Drives() {}

    static CampaignTerms terms(@Nullable Fen goal, @Nullable String filing, @Nullable String link) {
        return new CampaignTerms("幸福里互助", "住院费用", goal, SurplusPlan.COMMUNITY_FUND, 30, filing, link, null, null);
    }

    static ProposeCampaign propose(CampaignMode mode, CampaignTerms terms, Backing backing) {
        return new ProposeCampaign(CAMPAIGN, mode, THE_BRANCH, backing, XINGFU, ANA, true, terms, FITTING, STORY);
    }

    static CampaignProposed proposed(CampaignMode mode, CampaignTerms terms) {
        return new CampaignProposed(CAMPAIGN, mode, THE_BRANCH, XINGFU, ANA, terms, STORY.need(), STORY.told(), BEN);
    }

    static Scenario<Campaign, CampaignCommand, CampaignEvent> noCampaign() {
        return Scenario.of(new CampaignDecider());
    }

    static Scenario<Campaign, CampaignCommand, CampaignEvent> aProposal() {
        return noCampaign().given(proposed(CampaignMode.MUTUAL_AID, TERMS));
    }

    static Scenario<Campaign, CampaignCommand, CampaignEvent> aVettedCampaign() {
        return aProposal().given(new CampaignVetted(CAMPAIGN, CUI));
    }

    static Scenario<Campaign, CampaignCommand, CampaignEvent> aCampaign() {
        return aVettedCampaign().given(new CampaignLaunched(CAMPAIGN, BEN));
    }

    static SourceId gift(int number) {
        return SourceId.of(DonationId.of(("gift " + number).getBytes(UTF_8)));
    }

    static BookFunds book(int gift, long fen) {
        return new BookFunds(CAMPAIGN, gift(gift), new Fen(fen));
    }

    static FundsBooked booked(int gift, long fen) {
        return new FundsBooked(CAMPAIGN, gift(gift), new Fen(fen), gift);
    }

    /** A campaign that holds so much, from one gift. */
    static Scenario<Campaign, CampaignCommand, CampaignEvent> holding(long fen) {
        return aCampaign().given(booked(1, fen));
    }

    static final DisbursementId PAYOUT = payout(1);
    static final Payee HOSPITAL = new Payee(PayeeKind.INSTITUTION, "市第一医院");
    static final Instant TOMORROW = NOW.plus(Duration.ofHours(24));
    static final Acting SECOND = by(EVA).representing(BRANCH);
    static final Acting REVIEWER = by(FAN).holding(ORGANISATION_REVIEWER);
    static final Acting NEIGHBOUR = by(member("gao"));
    static final Acting ARBITER = by(member("hua")).holding(ORGANISATION_REVIEWER);

    static DisbursementId payout(int number) {
        return DisbursementId.of(("payout " + number).getBytes(UTF_8));
    }

    static RequestDisbursement request(int payout, long fen) {
        return new RequestDisbursement(CAMPAIGN, payout(payout), PayoutKind.USE, new Fen(fen), HOSPITAL, "住院费");
    }

    static DisbursementRequested requested(int payout, long fen, int approvals) {
        return requested(payout, PayoutKind.USE, fen, approvals);
    }

    static DisbursementRequested requested(int payout, PayoutKind kind, long fen, int approvals) {
        return new DisbursementRequested(CAMPAIGN, payout(payout), kind, new Fen(fen), HOSPITAL, "住院费", approvals, BEN);
    }

    /** One that is requested by Ben, approved by Dan and stands open until tomorrow. */
    static Scenario<Campaign, CampaignCommand, CampaignEvent> published(PayoutKind kind, long balance, long fen) {
        return holding(balance)
                .given(requested(1, kind, fen, 1))
                .given(new DisbursementApproved(CAMPAIGN, PAYOUT, DAN))
                .given(new NoticePublished(CAMPAIGN, PAYOUT, new Fen(fen), TOMORROW));
    }

    static DisbursementPaid paid(int payout, long fen, @Nullable Instant due, @Nullable Instant nextDue) {
        return new DisbursementPaid(CAMPAIGN, payout(payout), PayoutKind.USE, new Fen(fen), due, nextDue, FAN, "回单");
    }
}
