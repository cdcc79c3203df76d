package org.linli.query.campaign;

/** How far a campaign is. */
public enum CampaignStage {
    PROPOSED,
    REJECTED,
    VETTED,
    LAUNCHED,
    CLOSED
}
