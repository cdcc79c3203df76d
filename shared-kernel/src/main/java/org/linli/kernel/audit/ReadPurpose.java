package org.linli.kernel.audit;

/** What personal data of somebody else was read for: it follows from what was asked, nobody states it. */
public enum ReadPurpose {
    /** To find out what is on offer or asked for, or to look after one's own listing. */
    LISTING,
    /** To agree on help, to give or take it, or to close it. */
    EXCHANGE,
    /** To lend or borrow an item. */
    LOAN,
    /** To reach the other side of an exchange or a loan: name and phone. */
    CONTACT,
    /** To settle a dispute, or to tell one's side of it. */
    DISPUTE,
    /** To see what stands open for oneself, and what others did in one's name. */
    OWN_MATTERS,
    /** To run a sharing house: who comes, and what for. */
    HOUSE,
    /** To record and approve what volunteers did. */
    VOLUNTEERING,
    /** To decide on relief for somebody in need. */
    RELIEF,
    /** To help somebody in need together, to vet a campaign for them, or to keep its books. */
    CAMPAIGN,
    /** To compare on boards what members did, and to assess it. */
    ASSESSMENT,
    /** To look after members and organisations: their standing, roles, reports. */
    MEMBERSHIP,
    /** To review what happened to a member or in a place. */
    TRAIL_REVIEW,
    /** To print or read out what was done in one's own name. */
    STATEMENT,
    /** To keep the service running. */
    OPERATION
}
