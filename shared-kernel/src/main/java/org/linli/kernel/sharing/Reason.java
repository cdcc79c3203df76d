package org.linli.kernel.sharing;

/** Why a listing is suggested for another one. It says nothing that could be traced back to a figure about a person. */
public enum Reason {
    /** Both stand in the same narrow category. */
    SAME_CATEGORY,
    /** Their categories belong together. */
    RELATED_CATEGORY,
    /** They use the same words. */
    SIMILAR_WORDS,
    /** Their words are those of the same category. */
    SIMILAR_MEANING,
    /** Both are in the same community. */
    SAME_COMMUNITY,
    /** Both are in the same subdistrict. */
    SAME_SUBDISTRICT,
    /** It is urgent. */
    URGENT,
    /** It closes soon. */
    CLOSES_SOON,
    /** It was published lately. */
    NEW,
    /** Several different neighbours confirmed exchanges with its owner. */
    CONFIRMED_BY_NEIGHBOURS,
    /** Its owner has not been asked or suggested lately. */
    NOT_ASKED_LATELY
}
