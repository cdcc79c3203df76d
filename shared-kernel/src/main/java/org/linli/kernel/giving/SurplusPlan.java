package org.linli.kernel.giving;

/** Where goes what is left over; said before anybody gives. */
public enum SurplusPlan {
    /** To the community's fund for people in need. */
    COMMUNITY_FUND,
    /** To a qualified charity. */
    CHARITY,
    /** To another campaign for the same kind of need. */
    SIMILAR_CAMPAIGN
}
