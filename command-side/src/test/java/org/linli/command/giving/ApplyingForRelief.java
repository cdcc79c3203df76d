package org.linli.command.giving;

import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;
import static org.linli.kernel.membership.Role.VETTING_OFFICER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.giving.ReliefCommand.EndForErasure;
import org.linli.command.giving.ReliefCommand.FileRelief;
import org.linli.command.giving.ReliefCommand.GrantRelief;
import org.linli.command.giving.ReliefCommand.RefuseRelief;
import org.linli.command.giving.ReliefCommand.WithdrawRelief;
import org.linli.command.giving.ReliefRejection.ApplicantWithoutCommunity;
import org.linli.command.giving.ReliefRejection.ReliefClosed;
import org.linli.command.giving.ReliefRejection.ReliefDeciderInvolved;
import org.linli.command.giving.ReliefRejection.ReliefTextMalformed;
import org.linli.command.membership.MembershipRejection.ConsentMissing;
import org.linli.kernel.Channel;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.ReliefEnd;
import org.linli.kernel.giving.ReliefEvent;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefGranted;
import org.linli.kernel.giving.ReliefEvent.ReliefRefused;
import org.linli.kernel.giving.ReliefEvent.ReliefWithdrawn;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.giving.ReliefRefusal;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** Ana is in need; Ben acts for her where a test says so; Cui and Dan work for the committee. */
class ApplyingForRelief {
    private static final ReliefId RELIEF = ReliefId.of(new byte[16]);
    private static final String NEED = "脑炎后昏迷";
    private static final FileRelief FILE = filing(XINGFU, NEED, null);
    private static final FileRelief AT_THE_DESK = filing(XINGFU, NEED, "2026-0315");
    private static final GrantRelief GRANT = new GrantRelief(RELIEF, new Fen(500_000));
    private static final RefuseRelief REFUSE = new RefuseRelief(RELIEF, ReliefRefusal.OTHER_OFFICE, "请到街道办理");
    private static final WithdrawRelief WITHDRAW = new WithdrawRelief(RELIEF);
    private static final Acting STAFF = by(DAN).holding(COMMITTEE_STAFF).on(Channel.DESK);
    private static final Acting OTHER_STAFF = by(CUI).holding(COMMITTEE_STAFF);

    private static FileRelief filing(@Nullable PlaceId community, String need, @Nullable String consent) {
        return new FileRelief(RELIEF, ANA, community, ReliefKind.MEDICAL, need, consent);
    }

    private static ReliefFiled filedBy(MemberId filer, @Nullable String consent) {
        return new ReliefFiled(RELIEF, ANA, XINGFU, ReliefKind.MEDICAL, NEED, filer, consent);
    }

    private static Scenario<Relief, ReliefCommand, ReliefEvent> nothing() {
        return Scenario.of(new ReliefDecider());
    }

    private static Scenario<Relief, ReliefCommand, ReliefEvent> filed() {
        return nothing().given(filedBy(ANA, null));
    }

    private static Scenario<Relief, ReliefCommand, ReliefEvent> filedAtTheDesk() {
        return nothing().given(filedBy(DAN, "2026-0315"));
    }

    @Test
    void who_is_in_need_applies_themselves() {
        nothing().when(FILE, by(ANA)).leadsTo(filedBy(ANA, null));
        nothing().when(FILE, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_proxy_applies_in_the_applicants_name() {
        nothing().when(FILE, by(BEN).onBehalfOf(ANA)).leadsTo(filedBy(BEN, null));
        nothing().when(FILE, by(BEN).onBehalfOf(CUI)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void staff_files_it_with_the_recorded_consent_of_the_applicant() {
        nothing().when(AT_THE_DESK, STAFF).leadsTo(filedBy(DAN, "2026-0315"));
        nothing().when(FILE, STAFF).isRefusedFor(new ConsentMissing());
        nothing().when(AT_THE_DESK, STAFF.on(Channel.APP)).isRefusedFor(new ConsentMissing());
        nothing().when(filing(XINGFU, NEED, " "), STAFF).isRefusedFor(new ConsentMissing());
        nothing()
                .when(AT_THE_DESK, STAFF.holding(ORGANISATION_REVIEWER, OPERATOR))
                .isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void who_belongs_to_no_community_has_nobody_to_decide_on_it() {
        nothing().when(filing(null, NEED, null), by(ANA)).isRefusedFor(new ApplicantWithoutCommunity());
    }

    @Test
    void the_need_is_said_in_at_most_2000_characters() {
        nothing().when(filing(XINGFU, " ", null), by(ANA)).isRefusedFor(new ReliefTextMalformed(2_000));
        nothing().when(filing(XINGFU, "x".repeat(2_001), null), by(ANA)).isRefusedFor(new ReliefTextMalformed(2_000));
        nothing().when(filing(XINGFU, "x".repeat(2_000), null), by(ANA)).isAccepted();
    }

    @Test
    void an_application_is_filed_once() {
        filed().when(FILE, by(ANA)).isRefusedFor(new Refusal.AlreadyExists(RELIEF.value()));
        for (ReliefCommand command : List.of(GRANT, REFUSE, WITHDRAW, new EndForErasure(RELIEF))) {
            nothing().when(command, STAFF).isRefusedFor(new Refusal.Unknown());
        }
    }

    @Test
    void staff_grants_an_amount() {
        filed().when(GRANT, STAFF).leadsTo(new ReliefGranted(RELIEF, ANA, new Fen(500_000), DAN));
    }

    @Test
    void staff_refuses_it_and_says_why() {
        filed().when(REFUSE, STAFF).leadsTo(new ReliefRefused(RELIEF, ANA, ReliefRefusal.OTHER_OFFICE, "请到街道办理", DAN));
        filed().when(new RefuseRelief(RELIEF, ReliefRefusal.OTHER_OFFICE, " "), STAFF)
                .isRefusedFor(new ReliefTextMalformed(2_000));
    }

    @Test
    void nobody_but_staff_of_the_applicants_community_decides() {
        for (ReliefCommand decision : List.of(GRANT, REFUSE)) {
            filed().when(decision, by(DAN)).isRefusedFor(new Refusal.NotAllowed());
            filed().when(decision, STAFF.holding(OPERATOR, VETTING_OFFICER, ORGANISATION_REVIEWER))
                    .isRefusedFor(new Refusal.NotAllowed());
        }
    }

    @Test
    void who_decides_is_not_who_filed_it() {
        for (ReliefCommand decision : List.of(GRANT, REFUSE)) {
            filedAtTheDesk().when(decision, STAFF).isRefusedFor(new ReliefDeciderInvolved());
            filedAtTheDesk().when(decision, OTHER_STAFF).isAccepted();
        }
    }

    @Test
    void who_decides_is_not_who_is_in_need() {
        for (ReliefCommand decision : List.of(GRANT, REFUSE)) {
            filedAtTheDesk().when(decision, by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new ReliefDeciderInvolved());
            nothing().given(filedBy(DAN, null)).when(decision, STAFF).isRefusedFor(new ReliefDeciderInvolved());
        }
    }

    @Test
    void it_is_taken_back_by_the_applicant_their_proxy_or_who_filed_it() {
        ReliefWithdrawn byAna = new ReliefWithdrawn(RELIEF, ANA, ReliefEnd.TAKEN_BACK, ANA);
        filedAtTheDesk().when(WITHDRAW, by(ANA)).leadsTo(byAna);
        filedAtTheDesk()
                .when(WITHDRAW, by(BEN).onBehalfOf(ANA))
                .leadsTo(new ReliefWithdrawn(RELIEF, ANA, ReliefEnd.TAKEN_BACK, BEN));
        filedAtTheDesk().when(WITHDRAW, STAFF).leadsTo(new ReliefWithdrawn(RELIEF, ANA, ReliefEnd.TAKEN_BACK, DAN));
        filedAtTheDesk().when(WITHDRAW, OTHER_STAFF).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void what_is_decided_or_withdrawn_stays_so() {
        for (ReliefEvent end : List.of(
                new ReliefGranted(RELIEF, ANA, new Fen(1), DAN),
                new ReliefRefused(RELIEF, ANA, ReliefRefusal.NOT_ELIGIBLE, "不符合", DAN),
                new ReliefWithdrawn(RELIEF, ANA, ReliefEnd.TAKEN_BACK, ANA))) {
            filed().given(end).when(GRANT, STAFF).isRefusedFor(new ReliefClosed());
            filed().given(end).when(REFUSE, STAFF).isRefusedFor(new ReliefClosed());
            filed().given(end).when(WITHDRAW, by(ANA)).isRefusedFor(new ReliefClosed());
            filed().given(end).when(new EndForErasure(RELIEF), bySystem()).changesNothing();
        }
    }

    @Test
    void an_open_application_ends_with_the_erasure_of_the_applicant() {
        filed().when(new EndForErasure(RELIEF), bySystem())
                .leadsTo(new ReliefWithdrawn(RELIEF, ANA, ReliefEnd.MEMBER_ERASED, MemberId.SYSTEM));
    }
}
