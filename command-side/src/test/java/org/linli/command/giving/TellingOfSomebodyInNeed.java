package org.linli.command.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.giving.Drives.BRANCH;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.SECRETARY;
import static org.linli.command.giving.Drives.STAFF;
import static org.linli.command.giving.Drives.STORY;
import static org.linli.command.giving.Drives.SYSTEM;
import static org.linli.command.giving.Drives.TERMS;
import static org.linli.command.giving.Drives.aCampaign;
import static org.linli.command.giving.Drives.proposed;
import static org.linli.kernel.giving.CampaignMode.MUTUAL_AID;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.giving.CampaignCommand.RecordConsent;
import org.linli.command.giving.CampaignCommand.WithdrawConsent;
import org.linli.kernel.giving.CampaignEvent.BeneficiaryConsented;
import org.linli.kernel.giving.CampaignEvent.CampaignRevised;
import org.linli.kernel.giving.CampaignEvent.ConsentWithdrawn;
import org.linli.kernel.membership.MemberId;

/** What is told of a person in need is published only with their recorded consent. */
class TellingOfSomebodyInNeed {
    private static final WithdrawConsent WITHDRAW = new WithdrawConsent(CAMPAIGN);

    private static RecordConsent consent(@Nullable String reference) {
        return new RecordConsent(CAMPAIGN, reference);
    }

    private static BeneficiaryConsented consented(MemberId by, @Nullable String reference) {
        return new BeneficiaryConsented(CAMPAIGN, ANA, reference, by);
    }

    private static CampaignRevised revised(@Nullable String told, boolean toldAnew) {
        return new CampaignRevised(CAMPAIGN, ANA, TERMS, true, toldAnew, STORY.need(), told, BEN);
    }

    @Test
    void the_beneficiary_consents_and_needs_no_proof() {
        aCampaign().when(consent(null), by(ANA)).leadsTo(consented(ANA, null));
        aCampaign().when(consent("柜 3"), by(ANA)).isRefusedFor(new CampaignRejection.ConsentUnproven());
        aCampaign().given(consented(ANA, null)).when(consent(null), by(ANA)).changesNothing();
    }

    @Test
    void staff_who_does_not_answer_for_it_records_where_the_consent_is_kept() {
        aCampaign().when(consent("柜 3"), STAFF).leadsTo(consented(DAN, "柜 3"));
        aCampaign().when(consent("3".repeat(200)), STAFF).isAccepted();
        var unproven = new CampaignRejection.ConsentUnproven();
        aCampaign().when(consent(null), STAFF).isRefusedFor(unproven);
        aCampaign().when(consent(" "), STAFF).isRefusedFor(unproven);
        aCampaign().when(consent("3".repeat(201)), STAFF).isRefusedFor(unproven);
        aCampaign()
                .when(consent("柜 3"), by(BEN).holding(COMMITTEE_STAFF).representing(BRANCH))
                .isRefusedFor(unproven);
        aCampaign().when(consent("柜 3"), SECRETARY).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void what_is_told_must_be_there_to_be_consented_to() {
        aCampaign()
                .given(revised(null, true))
                .when(consent(null), by(ANA))
                .isRefusedFor(new CampaignRejection.NothingTold());
    }

    @Test
    void when_something_else_is_told_it_is_consented_to_anew() {
        aCampaign()
                .given(consented(ANA, null))
                .given(revised("别的", true))
                .when(consent(null), by(ANA))
                .isAccepted();
        aCampaign()
                .given(consented(ANA, null))
                .given(revised(STORY.told(), false))
                .when(consent(null), by(ANA))
                .changesNothing();
    }

    @Test
    void a_consent_is_taken_back_without_a_reason() {
        var told = aCampaign().given(consented(DAN, "柜 3"));
        told.when(WITHDRAW, by(ANA)).leadsTo(new ConsentWithdrawn(CAMPAIGN, ANA, ANA));
        told.when(WITHDRAW, STAFF).leadsTo(new ConsentWithdrawn(CAMPAIGN, ANA, DAN));
        told.when(WITHDRAW, SYSTEM).isAccepted();
        told.when(WITHDRAW, SECRETARY).isRefusedFor(new Refusal.NotAllowed());
        told.given(new ConsentWithdrawn(CAMPAIGN, ANA, ANA))
                .when(WITHDRAW, by(ANA))
                .isRefusedFor(new CampaignRejection.NoConsent());
        aCampaign().when(WITHDRAW, SYSTEM).changesNothing();
    }

    /** States stay in memory for longer than the keys of what is told. */
    @Test
    void a_campaign_remembers_no_word_of_what_is_told() {
        CampaignDecider decider = new CampaignDecider();
        Campaign state = decider.evolve(decider.initial(), proposed(MUTUAL_AID, TERMS), NOW);
        assertThat(state.toString())
                .contains(CAMPAIGN.value())
                .doesNotContain(Objects.requireNonNull(STORY.need()))
                .doesNotContain(Objects.requireNonNull(STORY.told()));
    }
}
