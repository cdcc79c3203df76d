package org.linli.kernel.giving;

/** Why a campaign was closed. */
public enum CampaignEnd {
    /** Its owner closed it. */
    DONE,
    /** Who answered for it is a member no more, and it had not begun. */
    MEMBER_ERASED
}
