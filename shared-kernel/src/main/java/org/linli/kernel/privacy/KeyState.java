package org.linli.kernel.privacy;

/** What a key store knows about a key id. Only {@link Erased} may ever be shown as erased. */
public sealed interface KeyState {
    /** The key opens its envelopes. */
    record Active(DataKey key) implements KeyState {}

    /** The key was destroyed for good, on purpose, with its subject's data. */
    record Erased() implements KeyState {}

    /**
     * The key cannot be had now: the store cannot be reached, or does not know the id. Reading may succeed later.
     *
     * @param why for operators; no personal data
     */
    record Unavailable(String why) implements KeyState {}
}
