package org.linli.kernel.membership;

/** What an organisation is. */
public enum OrganisationKind {
    /** 党组织. */
    PARTY,
    /** 居委会. */
    COMMITTEE,
    /** 物业. */
    PROPERTY,
    /** 商户. */
    MERCHANT,
    /** 公益慈善组织. */
    CHARITY,
    /** 机关事业单位. */
    PUBLIC_BODY
}
