package org.linli.kernel.sharing;

/** What somebody is reminded of. */
public enum ReminderKind {
    /** A neighbour proposed something and waits for an answer. */
    PROPOSAL_TO_ANSWER,
    /** Both agreed and the provider has not begun. */
    PROVIDER_TO_START,
    /** The provider reported it done; the receiver's silence will confirm. */
    RECEIVER_TO_CONFIRM
}
