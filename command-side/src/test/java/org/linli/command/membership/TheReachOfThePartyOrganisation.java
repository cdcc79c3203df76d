package org.linli.command.membership;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.membership.Members.aMember;
import static org.linli.command.membership.Members.nobody;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.membership.MemberCommand.GrantRole;
import org.linli.command.membership.MemberCommand.RegisterMember;
import org.linli.command.membership.MemberCommand.VerifyIdentity;
import org.linli.command.membership.ParticularsCommand.RecordResidency;
import org.linli.command.membership.SuspensionCommand.LiftSuspension;
import org.linli.command.membership.SuspensionCommand.SuspendMember;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.Residency;
import org.linli.kernel.membership.Role;
import org.linli.kernel.membership.SuspensionReason;

/** Dan reviews for the party organisation of Xingfu. */
class TheReachOfThePartyOrganisation {
    private static final Acting REVIEWER = by(DAN).holding(ORGANISATION_REVIEWER);
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void a_party_organisation_reviews_and_assigns_and_edits_no_residents_records() {
        aMember()
                .when(new GrantRole(ANA, Role.PARTY_MEMBER, XINGFU, LATER), REVIEWER)
                .isAccepted();
        nobody().when(new RegisterMember(BEN, "李本", null, XINGFU), REVIEWER).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(new VerifyIdentity(ANA, Level.L2, LATER), REVIEWER).isRefusedFor(new Refusal.NotAllowed());
        aMember()
                .when(new SuspendMember(ANA, SuspensionReason.UNDER_REVIEW, "没有来", null), REVIEWER)
                .isRefusedFor(new Refusal.NotAllowed());
        aMember().when(new LiftSuspension(ANA), REVIEWER).isRefusedFor(new Refusal.NotAllowed());
        aMember().when(new RecordResidency(ANA, Residency.FLOATING), REVIEWER).isRefusedFor(new Refusal.NotAllowed());
    }
}
