package org.linli.kernel.sharing;

/** What is shared: 物品, 技能, 活动. */
public enum Kind {
    GOODS,
    SKILL,
    ACTIVITY
}
