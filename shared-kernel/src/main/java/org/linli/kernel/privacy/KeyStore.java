package org.linli.kernel.privacy;

/**
 * Holds the data keys of every subject and the service's own secrets. Safe for use by many threads.
 *
 * <p>Subjects are random identifiers such as {@code member-…}.
 */
public interface KeyStore {
    /**
     * The key that seals new values of this subject; made, and on disk, at first use.
     *
     * @throws SubjectErased after {@link #erase}: no key is ever made again for that subject
     * @throws KeysUnavailable when the store cannot be reached
     */
    DataKey sealingKey(String subject, Category category);

    /** What is known about a key id found in an envelope. Never throws for an unreachable store: see {@link KeyState}. */
    KeyState find(String keyId);

    /**
     * Destroys every key of the subject and fences it, in one durable step. Doing it again changes nothing.
     *
     * @throws KeysUnavailable when the store cannot be reached; it may not be complete: do it again
     */
    void erase(String subject);

    /**
     * 32 random bytes that stay the same for this purpose as long as the store lives, for example {@code idempotency}.
     *
     * @throws KeysUnavailable when the store cannot be reached
     */
    byte[] secret(String purpose);
}
