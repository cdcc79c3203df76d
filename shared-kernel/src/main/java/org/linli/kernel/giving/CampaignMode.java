package org.linli.kernel.giving;

/** What kind of drive a campaign is, in the eyes of the law; it never changes. */
public enum CampaignMode {
    /** A: closed mutual aid (互助) inside one community, for its members alone. */
    MUTUAL_AID,
    /** B: public fundraising (公开募捐) by a qualified charity, on file with the authority and on a designated platform. */
    PUBLIC_FUNDRAISING,
    /** C: a personal appeal (个人求助): only links to a designated platform, and collects nothing here. */
    PERSONAL_APPEAL
}
