package org.linli.command.membership;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.kernel.Rejection;

/** Why a wish about a member was refused. */
public sealed interface MembershipRejection extends Rejection {

    /** A name has 1 to 100 characters. */
    record NameMalformed() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A phone number has 5 to 20 digits, a leading + allowed. */
    record PhoneMalformed() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** One civil identity, one living account. */
    record IdentityAlreadyRegistered() implements MembershipRejection {}

    /** Nobody verifies their own identity. */
    record OwnIdentity() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Nobody grants a role to themselves. */
    record OwnRole() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The end lies in the past or further ahead than the rules allow. */
    record EndOutOfRange() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A verification is of a level that somebody can check: L1, L2 or L3. */
    record NothingVerified() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The actor's own role does not extend to granting or revoking this one. */
    record RoleNotYoursToGive() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The member holds this role in this place already. */
    record RoleAlreadyHeld() implements MembershipRejection {}

    /** The member does not hold this role in this place. */
    record RoleNotHeld() implements MembershipRejection {}

    /** Nobody gives a sign-in code to themselves. */
    record OwnSignInCode() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A code for somebody who holds an office is the operator's to give. */
    record SignInOfAnOfficer() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody must have checked who the member is (L1), and that must still count. */
    record IdentityNotChecked() implements MembershipRejection {}

    /** Members sign in at the OpenID Connect issuer that is set, not here. */
    record SignInElsewhere() implements MembershipRejection {}

    /** Nobody is their own proxy. */
    record OwnProxy() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Staff who records a consent is not the proxy. */
    record ProxyAppointsThemselves() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Staff names where the consent is kept, and took it at the desk, by phone or on paper. */
    record ConsentMissing() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** A mandate names at least one scope and one way in, none twice. */
    record MandateMalformed() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The mandate's end lies in the past or further ahead than the rules allow. */
    record MandateEndOutOfRange() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The proxy alone says whether they will act. */
    record OnlyTheProxy() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The mandate was revoked or has ended. */
    record MandateOver() implements MembershipRejection {}

    /** The invitation does not exist, was taken back, has ended or was taken up. */
    record InvitationNotOpen() implements MembershipRejection {}

    /** The invitation's end lies in the past or further ahead than the rules allow. */
    record InvitationEndOutOfRange() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** Nobody invites themselves. */
    record OwnInvitation() implements MembershipRejection {}

    /** Nobody suspends themselves or decides about their own suspension. */
    record OwnSuspension() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Another operator decides about an operator. */
    record OperatorsOwnMatter() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A note or an appeal says something, in at most 2,000 characters. */
    record ReasonMalformed() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The suspension's end lies in the past or further ahead than the rules allow. */
    record SuspensionEndOutOfRange() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The member is suspended already. */
    record AlreadySuspended() implements MembershipRejection {}

    /** The member is not suspended. */
    record NotSuspended() implements MembershipRejection {}

    /** There is one appeal against a suspension. */
    record AlreadyAppealed() implements MembershipRejection {}

    /** There is no appeal to decide. */
    record NoAppeal() implements MembershipRejection {}

    /** Who imposed a suspension does not decide the appeal. */
    record AppealOfOwnDecision() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** An organisation has a name of 1 to 100 characters in both languages and a register number of at most 200. */
    record OrganisationMalformed() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The organisation is suspended or closed. */
    record OrganisationInactive() implements MembershipRejection {}

    /** Double reporting is for party organisations. */
    record OnlyPartyOrganisations() implements MembershipRejection {}

    /** The member acts for this organisation already. */
    record AlreadyRepresents() implements MembershipRejection {}

    /** The member does not act for this organisation. */
    record DoesNotRepresent() implements MembershipRejection {}

    /** The member does not hold the role that they would report in as. */
    record CapacityNotHeld() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** The unit takes no part, or is no party organisation as a party member's must be. */
    record UnitUnfit() implements MembershipRejection {}

    /** This was reported already. */
    record AlreadyReported() implements MembershipRejection {}

    /** There is no report to confirm. */
    record NoReport() implements MembershipRejection {}

    /** Nobody confirms their own report. */
    record OwnReport() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Somebody else writes down what is written down about a member. */
    record OwnParticulars() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** A birth date is not ahead, and nobody is older than 130 years. */
    record BirthDateImplausible() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** So many invitations are open already as the rules allow. */
    record TooManyInvitations(int most) implements MembershipRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** It was asked already, and can be withdrawn until it begins. */
    record ErasureAlreadyRequested(Instant due) implements MembershipRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("due", due.toString());
        }
    }

    /** Nobody asked for it, or it was withdrawn. */
    record NoErasureRequested() implements MembershipRejection {}

    /** Exchanges and loans that run, and houses that the member keeps, are settled first. */
    record ThingsToSettle(List<String> open) implements MembershipRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("open", open);
        }
    }

    /** Somebody else must keep the house first. */
    record KeepsHouse(List<String> open) implements MembershipRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("open", open);
        }
    }

    /** Another operator orders an operator's erasure; whoever wishes their own asks for it. */
    record OwnErasure() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** An erasure that is ordered names where the order is kept, in at most 200 characters. */
    record OrderMissing() implements MembershipRejection {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    /** The wish can still be withdrawn. */
    record ErasureNotDue() implements MembershipRejection {}

    /** The step before was not taken yet. */
    record ErasureNotBegun() implements MembershipRejection {}
}
