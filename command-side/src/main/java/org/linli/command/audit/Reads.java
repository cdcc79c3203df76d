package org.linli.command.audit;

/** What decisions need to know of some reads. */
public sealed interface Reads {
    record Unrecorded() implements Reads {}

    record Recorded() implements Reads {}
}
