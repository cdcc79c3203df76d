package org.linli.command.membership;

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
}
