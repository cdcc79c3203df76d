package org.linli.command.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.membership.InvitationCommand.AcceptInvitation;
import org.linli.command.membership.InvitationCommand.InviteMember;
import org.linli.command.membership.InvitationCommand.WithdrawInvitation;
import org.linli.command.membership.MemberCommand.Presented;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MembershipRejection.InvitationEndOutOfRange;
import org.linli.command.membership.MembershipRejection.InvitationNotOpen;
import org.linli.command.membership.MembershipRejection.OwnInvitation;
import org.linli.command.membership.MembershipRejection.TooManyInvitations;
import org.linli.kernel.membership.InvitationId;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberEvent.InvitationPresented;
import org.linli.kernel.membership.MemberEvent.InvitationWithdrawn;
import org.linli.kernel.membership.MemberEvent.MemberInvited;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;

/** Ana invites; Ben is registered on it. */
class InvitingNeighbours {
    private static final InvitationId CODE = InvitationId.of(new byte[16]);
    private static final Instant END = NOW.plus(Duration.ofDays(90));
    private static final InviteMember INVITE = new InviteMember(ANA, CODE, END);
    private static final MemberInvited INVITED = new MemberInvited(ANA, CODE, END);
    private static final WithdrawInvitation WITHDRAW = new WithdrawInvitation(ANA, CODE);
    private static final InvitationAccepted ACCEPTED = new InvitationAccepted(ANA, CODE, BEN);

    private static Scenario<Member, MemberCommand, MemberEvent> invited() {
        return aMember().given(INVITED);
    }

    private static AcceptInvitation accepting(Instant at) {
        return new AcceptInvitation(ANA, CODE, BEN, at);
    }

    private static InvitationId code(int number) {
        return InvitationId.of(new byte[] {(byte) number, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    @Test
    void a_member_invites_in_their_own_name() {
        aMember().when(INVITE, by(ANA)).leadsTo(INVITED);
        aMember().when(INVITE, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        invited().when(INVITE, by(ANA)).isRefusedFor(new Refusal.AlreadyExists(CODE.value()));
    }

    @Test
    void an_invitation_ends_after_now_and_within_ninety_days() {
        for (Instant until : List.of(NOW, END.plusMillis(1))) {
            aMember().when(new InviteMember(ANA, CODE, until), by(ANA)).isRefusedFor(new InvitationEndOutOfRange());
        }
    }

    @Test
    void a_member_has_at_most_twenty_open_invitations() {
        Scenario<Member, MemberCommand, MemberEvent> many = aMember();
        for (int number = 0; number < 19; number++) {
            many = many.given(new MemberInvited(ANA, code(number), END));
        }
        many.when(INVITE, by(ANA)).isAccepted();
        many = many.given(new MemberInvited(ANA, code(19), END));
        many.when(INVITE, by(ANA)).isRefusedFor(new TooManyInvitations(20));
        many.given(new InvitationWithdrawn(ANA, code(0))).when(INVITE, by(ANA)).isAccepted();
        many.given(new InvitationAccepted(ANA, code(0), BEN))
                .when(INVITE, by(ANA))
                .isAccepted();
        many.when(new InviteMember(ANA, CODE, END.plusMillis(1)), by(ANA).at(END))
                .isAccepted();
    }

    @Test
    void who_invited_takes_it_back_while_it_is_open() {
        invited().when(WITHDRAW, by(ANA)).leadsTo(new InvitationWithdrawn(ANA, CODE));
        invited().when(WITHDRAW, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(WITHDRAW, by(ANA)).isRefusedFor(new Refusal.Unknown());
        invited().given(ACCEPTED).when(WITHDRAW, by(ANA)).isRefusedFor(new InvitationNotOpen());
        invited().when(WITHDRAW, by(ANA).at(END)).isRefusedFor(new InvitationNotOpen());
    }

    @Test
    void a_registration_says_on_whose_invitation() {
        RegisterMember register = new RegisterMember(BEN, "李本", null, XINGFU, new Presented(CODE, ANA, true));

        assertThat(nobody().when(register, by(DAN).holding(COMMITTEE_STAFF)).decision())
                .isEqualTo(Decision.accept(
                        new MemberRegistered(BEN, "李本", null, XINGFU), new InvitationPresented(BEN, CODE, ANA)));
    }

    @Test
    void a_registration_on_an_invitation_makes_a_member_like_any_other() {
        var invitedBen = nobody().given(new MemberRegistered(BEN, "李本", null, XINGFU));

        assertThat(invitedBen.given(new InvitationPresented(BEN, CODE, ANA)).state())
                .isEqualTo(invitedBen.state());
    }

    @Test
    void nobody_is_registered_on_an_invitation_that_is_not_open() {
        nobody().when(
                        new RegisterMember(BEN, "李本", null, XINGFU, new Presented(CODE, ANA, false)),
                        by(DAN).holding(COMMITTEE_STAFF))
                .isRefusedFor(new InvitationNotOpen());
    }

    @Test
    void an_invitation_is_accepted_once_and_by_one_person() {
        invited().when(accepting(NOW), bySystem()).leadsTo(ACCEPTED);
        invited().given(ACCEPTED).when(accepting(NOW), bySystem()).changesNothing();
        invited()
                .given(new InvitationAccepted(ANA, CODE, CUI))
                .when(accepting(NOW), bySystem())
                .isRefusedFor(new InvitationNotOpen());
        aMember().when(accepting(NOW), bySystem()).isRefusedFor(new InvitationNotOpen());
        invited()
                .given(new InvitationWithdrawn(ANA, CODE))
                .when(accepting(NOW), bySystem())
                .isRefusedFor(new InvitationNotOpen());
    }

    @Test
    void the_time_of_the_registration_counts_however_late_it_is_handled() {
        invited()
                .when(accepting(END.minusMillis(1)), bySystem().at(END.plusSeconds(60)))
                .leadsTo(ACCEPTED);
        invited().when(accepting(END), bySystem()).isRefusedFor(new InvitationNotOpen());
    }

    @Test
    void nobody_invites_themselves() {
        invited().when(new AcceptInvitation(ANA, CODE, ANA, NOW), bySystem()).isRefusedFor(new OwnInvitation());
    }
}
