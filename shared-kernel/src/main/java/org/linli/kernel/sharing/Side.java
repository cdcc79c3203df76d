package org.linli.kernel.sharing;

import java.util.Locale;

/** A listing offers something or asks for something; every other rule of it is the same. */
public enum Side {
    OFFER,
    REQUEST;

    /** The kind of its ids. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }
}
