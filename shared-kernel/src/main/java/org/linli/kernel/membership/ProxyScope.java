package org.linli.kernel.membership;

/**
 * What a proxy may do in somebody's name, as the mandate names it. What has no scope nobody does for somebody else: to vote, to appoint or dismiss a
 * proxy, to grant roles, to verify, to redeem, to lend.
 */
public enum ProxyScope {
    /** Publish, revise and withdraw offers and requests. */
    PUBLISH,
    /** Propose, agree to, carry out, confirm, dispute and cancel exchanges, and wait for a listing to propose one. */
    EXCHANGE,
    /** Reserve things, wait for them, receive them and give them back; never lend any. */
    BORROW,
    /** Book a sharing house, and call that off. */
    BOOK,
    /** Pledge donations and offer goods to a campaign, take that back, and apply for relief; never receive, confirm or decide any of it. */
    DONATE,
    /** Sign up for volunteer actions and withdraw; never check in, attest or approve. */
    VOLUNTEER,
    /** Ask that everything personal of theirs be erased, and take that back. */
    ERASURE
}
