package org.linli.kernel;

/** The way a command reached the system. Only {@link #IMPORT} may say when a fact occurred. */
public enum Channel {
    APP,
    DESK,
    PHONE,
    PAPER,
    KIOSK,
    IMPORT,
    /** The system itself: deadlines and policies. */
    SYSTEM
}
