package org.linli.kernel.membership;

/** On what basis a member is erased. */
public enum ErasureBasis {
    /** The member wished it, or their proxy did for them. */
    OWN_REQUEST,
    /** The operator ordered it, with a note of why. */
    OPERATOR_ORDER
}
