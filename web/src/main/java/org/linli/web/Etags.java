package org.linli.web;

/** The entity tag of an aggregate: its sequence number in quotes, a strong validator. */
public final class Etags {
    private Etags() {}

    /** The tag of an aggregate whose last event has this sequence number, from 0. */
    public static String of(long sequence) {
        return "\"" + sequence + "\"";
    }
}
