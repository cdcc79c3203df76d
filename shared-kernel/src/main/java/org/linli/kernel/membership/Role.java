package org.linli.kernel.membership;

/** What somebody may do in a place and its sub-places, for a time, granted by somebody else. */
public enum Role {
    RESIDENT,
    VOLUNTEER,
    PARTY_MEMBER,
    /** 党建工作指导员. */
    PARTY_BUILDING_INSTRUCTOR,
    /** 小屋管理员. */
    HOUSE_KEEPER,
    /** 居委会. */
    COMMITTEE_STAFF,
    /** 党组织. */
    ORGANISATION_REVIEWER,
    VETTING_OFFICER,
    RESEARCHER,
    AUDITOR,
    OPERATOR
}
