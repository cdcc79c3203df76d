package org.linli.kernel.membership;

/** Where something personal of a member can lie, as the receipt of an erasure lists it. */
public enum ErasureStore {
    /** The data keys that open the member's sealed values in the event store. */
    KEYS,
    /** The views that queries are answered from. */
    VIEWS,
    SEARCH_INDEX,
    /** Sessions and codes to sign in with. */
    SESSIONS,
    /** The claim of a civil identity, a blind index. */
    CIVIL_IDENTITIES,
    /** Events that a view could not take in yet. */
    DEAD_LETTERS,
    SNAPSHOTS
}
