package org.linli.kernel.giving;

/** What relief is applied for, as the offices of civil affairs tell it apart. */
public enum ReliefKind {
    /** 医疗救助. */
    MEDICAL,
    /** 最低生活保障. */
    SUBSISTENCE,
    /** 临时救助. */
    TEMPORARY,
    /** 教育救助. */
    EDUCATION,
    /** 住房救助. */
    HOUSING,
    /** 受灾人员救助. */
    DISASTER,
    /** 残疾人补贴. */
    DISABILITY
}
