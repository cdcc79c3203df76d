package org.linli.query.relief;

/** How far an application for relief has come. */
public enum ReliefStatus {
    OPEN,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
