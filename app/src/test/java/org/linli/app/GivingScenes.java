package org.linli.app;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.Scenes.Scene;
import org.linli.kernel.Ids;
import org.linli.kernel.giving.CampaignEvent.CampaignLaunched;
import org.linli.kernel.giving.CampaignEvent.CampaignProposed;
import org.linli.kernel.giving.CampaignEvent.CampaignVetted;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.DisbursementId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.Payee;
import org.linli.kernel.giving.PayeeKind;
import org.linli.kernel.giving.PayoutEvent.DisbursementApproved;
import org.linli.kernel.giving.PayoutEvent.DisbursementPaid;
import org.linli.kernel.giving.PayoutEvent.DisbursementRequested;
import org.linli.kernel.giving.PayoutEvent.NoticePublished;
import org.linli.kernel.giving.PayoutKind;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.History;

/** Campaigns at every step, for {@link Scenes}. */
final class GivingScenes {
    private final Town town;
    private final Caller owner;
    private final Caller second;
    private final Caller staff;
    private final Caller officer;
    private final Caller beneficiary;
    private final Map<String, String> things;

    /** The owner acts for this organisation of the community; the open things are those that the examples name. */
    GivingScenes(Town town, MembershipThings membership, Caller staff, Map<String, String> open) {
        this.town = town;
        this.staff = staff;
        this.officer = town.memberWith("VETTING_OFFICER");
        this.beneficiary = town.member();
        String organisation = membership.organisation("PARTY");
        this.owner = membership.representative(organisation);
        this.second = membership.representative(organisation);
        Map<String, String> more = new HashMap<>(open);
        more.put("organisation", organisation);
        more.put("member", beneficiary.id());
        this.things = more;
        more.put("campaign", appeal());
        more.put("relief", relief());
    }

    /** Null for what is no operation on a campaign. */
    @Nullable
    Scene of(String operation) {
        return switch (operation) {
            case "GET /campaigns/{id}", "GET /campaigns/{id}/ledger" -> new Scene(owner, launched(), things);
            case "GET /campaign-tasks" -> new Scene(officer, "", things);
            case "POST /campaigns" -> new Scene(owner, "", things);
            case "POST /campaigns/{id}/revisions" -> new Scene(owner, proposed(), things);
            case "POST /campaigns/{id}/vettings", "POST /campaigns/{id}/rejections" ->
                new Scene(officer, proposed(), things);
            case "POST /campaigns/{id}/launches" -> new Scene(owner, vetted(), things);
            case "POST /campaigns/{id}/consents" -> new Scene(staff, proposed(), things);
            case "POST /campaigns/{id}/consent-withdrawals" -> new Scene(beneficiary, told(), things);
            case "POST /campaigns/{id}/closures" -> new Scene(owner, launched(), things);
            case "POST /campaigns/{id}/disbursements" -> new Scene(owner, collecting(), things);
            case "POST /campaigns/{id}/disbursements/{disbursement}/approvals" -> paying(second, false);
            case "POST /campaigns/{id}/disbursements/{disbursement}/cancellations" -> paying(owner, false);
            case "POST /campaigns/{id}/disbursements/{disbursement}/objections" -> paying(town.member(), true);
            case "POST /campaigns/{id}/disbursements/{disbursement}/objection-decisions" ->
                objected(town.memberWith("ORGANISATION_REVIEWER"));
            case "POST /campaigns/{id}/disbursements/{disbursement}/payments" -> longAgo(staff, false);
            case "POST /campaigns/{id}/disbursements/{disbursement}/disclosures" -> longAgo(owner, true);
            default -> null;
        };
    }

    /** A campaign that holds money: a resident gave it, and staff recorded that it came. */
    private String collecting() {
        String campaign = launched();
        Caller donor = town.memberWith("RESIDENT");
        String gift = Town.accepted(donor.post(
                        "/campaigns/" + campaign + "/donations",
                        Map.of("donor", donor.id(), "amount", 1_000_000, "anonymous", true)))
                .id();
        Town.accepted(staff.post("/donations/" + gift + "/receipts", Map.of("amount", 1_000_000, "reference", "回单")));
        town.awaitPolicies();
        return campaign;
    }

    /** A pay-out that was requested, and perhaps approved too. */
    private Scene paying(Caller caller, boolean approved) {
        String campaign = collecting();
        Map<String, Object> request =
                Map.of("kind", "USE", "amount", 400_000, "payee", "INSTITUTION", "payeeName", "医院", "what", "住院费");
        String payout = Town.accepted(owner.post("/campaigns/" + campaign + "/disbursements", request))
                .json()
                .path("disbursement")
                .asString();
        if (approved) {
            Town.accepted(second.post("/campaigns/" + campaign + "/disbursements/" + payout + "/approvals", Map.of()));
        }
        return new Scene(caller, campaign, things).with("disbursement", payout);
    }

    private Scene objected(Caller decider) {
        Scene open = paying(decider, true);
        Town.accepted(town.member()
                .post(
                        "/campaigns/" + open.id() + "/disbursements/"
                                + open.things().get("disbursement") + "/objections",
                        Map.of("reason", "不符")));
        return open;
    }

    /** A pay-out whose notice is over, as if it had been requested long ago; perhaps paid too. */
    private Scene longAgo(Caller caller, boolean paid) {
        CampaignId id = new CampaignId(Ids.random("campaign"));
        DisbursementId payout = new DisbursementId(Ids.random("disbursement"));
        Fen amount = new Fen(400_000);
        MemberId by = new MemberId(owner.id());
        MemberId other = new MemberId(second.id());
        CampaignTerms terms = new CampaignTerms("互助", "住院费", amount, SurplusPlan.CHARITY, 30, null, null, null, null);
        Owner organisation = Owner.of(new OrganisationId(things.getOrDefault("organisation", "")));
        History history = new History()
                .by(by)
                .then(
                        new CampaignProposed(
                                id,
                                CampaignMode.MUTUAL_AID,
                                organisation,
                                new PlaceId(town.community()),
                                new MemberId(beneficiary.id()),
                                terms,
                                "昏迷",
                                null,
                                by),
                        new CampaignVetted(id, new MemberId(officer.id())),
                        new CampaignLaunched(id, by),
                        new DisbursementRequested(
                                id,
                                payout,
                                PayoutKind.USE,
                                amount,
                                new Payee(PayeeKind.INSTITUTION, "医院"),
                                "住院费",
                                1,
                                by),
                        new DisbursementApproved(id, payout, other),
                        new NoticePublished(id, payout, amount, Instant.parse("2026-01-01T00:00:00Z")));
        if (paid) {
            Instant due = Instant.parse(town.inDays(30));
            history.then(new DisbursementPaid(id, payout, PayoutKind.USE, amount, due, due, MemberId.SYSTEM, null));
        }
        town.publish(history);
        return new Scene(caller, id.value(), things).with("disbursement", payout.value());
    }

    String closed() {
        String id = launched();
        Town.accepted(owner.post("/campaigns/" + id + "/closures", Map.of()));
        return id;
    }

    String launched() {
        String id = vetted();
        Town.accepted(owner.post("/campaigns/" + id + "/launches", Map.of()));
        return id;
    }

    private String vetted() {
        String id = proposed();
        Town.accepted(officer.post("/campaigns/" + id + "/vettings", Map.of()));
        return id;
    }

    private String told() {
        String id = proposed();
        Town.accepted(beneficiary.post("/campaigns/" + id + "/consents", Map.of()));
        return id;
    }

    private String proposed() {
        return propose("MUTUAL_AID", Map.of("goal", 10_000_000));
    }

    /** A personal appeal, beside which mutual aid may stand. */
    private String appeal() {
        return propose("PERSONAL_APPEAL", Map.of("link", "https://www.shuidichou.com/cf/7"));
    }

    /** An application of whom the campaigns help, beside which mutual aid may stand too. */
    private String relief() {
        Map<String, ?> need = Map.of("applicant", beneficiary.id(), "kind", "MEDICAL", "need", "昏迷");
        return Town.accepted(beneficiary.post("/reliefs", need)).id();
    }

    private String propose(String mode, Map<String, ?> more) {
        Map<String, Object> promises = new HashMap<>(
                Map.of("title", "邻里互助", "purpose", "住院费用", "surplus", "COMMUNITY_FUND", "disclosureDays", 30));
        promises.putAll(more);
        Map<String, Object> body = new HashMap<>(
                Map.of("mode", mode, "community", town.community(), "need", "昏迷", "told", "在住院", "promises", promises));
        body.put("organisation", things.getOrDefault("organisation", ""));
        body.put("beneficiary", beneficiary.id());
        return Town.accepted(owner.post("/campaigns", body)).id();
    }
}
