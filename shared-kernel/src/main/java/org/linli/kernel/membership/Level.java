package org.linli.kernel.membership;

/** How far somebody's identity is verified. Each level includes the ones before it. */
public enum Level {
    /** Registered, nothing verified. */
    L0,
    /** The phone number answers. */
    L1,
    /** The residence is known. */
    L2,
    /** The real name was checked against a document. */
    L3
}
