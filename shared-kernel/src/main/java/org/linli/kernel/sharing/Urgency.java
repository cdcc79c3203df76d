package org.linli.kernel.sharing;

/** How soon a request needs help. */
public enum Urgency {
    LOW,
    NORMAL,
    HIGH
}
