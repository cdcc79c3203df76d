package org.linli.kernel.membership;

/**
 * What a proxy may do in somebody's name, as the mandate names it. What has no scope nobody does for somebody else: to vote, to appoint or dismiss a
 * proxy, to grant roles, to verify, to redeem.
 */
public enum ProxyScope {
    /** Publish, revise and withdraw offers and requests. */
    PUBLISH,
    /** Propose, agree to, carry out, confirm, dispute and cancel exchanges. */
    EXCHANGE,
    /** Borrow things and give them back. */
    BORROW,
    /** Book a sharing house. */
    BOOK
}
