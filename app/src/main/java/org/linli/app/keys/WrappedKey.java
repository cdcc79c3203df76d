package org.linli.app.keys;

import java.util.Base64;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.DataKey;
import org.linli.kernel.privacy.KeyState;

/** A data key as it is stored: wrapped by the master key, which binds it to its id, subject, category and incarnation. */
final class WrappedKey {
    private static final int ID_BYTES = 12;

    private final String id;
    private final String subject;
    private final Category category;
    private final int incarnation;
    private final byte @Nullable [] bytes;

    /** One that was read; without bytes it was destroyed. */
    WrappedKey(String id, String subject, Category category, int incarnation, byte @Nullable [] bytes) {
        this.id = id;
        this.subject = subject;
        this.category = category;
        this.incarnation = incarnation;
        this.bytes = bytes;
    }

    /** The first key of the subject and category. */
    static WrappedKey mint(MasterKey master, String subject, Category category) {
        return mint(master, subject, category, 1);
    }

    /** The key that follows this one for new values. */
    WrappedKey next(MasterKey master) {
        return mint(master, subject, category, incarnation + 1);
    }

    /** What the wrapped bytes are bound to. */
    String[] context() {
        return context(id, subject, category, incarnation);
    }

    private static WrappedKey mint(MasterKey master, String subject, Category category, int incarnation) {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(ID_BYTES));
        byte[] secret = Randomness.bytes(Randomness.KEY_BYTES);
        String[] context = context(id, subject, category, incarnation);
        return new WrappedKey(id, subject, category, incarnation, master.wrap(secret, context));
    }

    String id() {
        return id;
    }

    String subject() {
        return subject;
    }

    Category category() {
        return category;
    }

    int incarnation() {
        return incarnation;
    }

    boolean isDestroyed() {
        return bytes == null;
    }

    byte[] bytes() {
        return Objects.requireNonNull(bytes, "a destroyed key has no bytes");
    }

    KeyState state(MasterKey master) {
        return bytes == null ? new KeyState.Erased() : new KeyState.Active(open(master));
    }

    /** Throws {@link org.linli.kernel.privacy.NotAuthentic} when another master key wrapped it, or for another subject. */
    DataKey open(MasterKey master) {
        byte[] secret = master.unwrap(bytes(), context());
        return new DataKey(id, subject, category, incarnation, new SecretKeySpec(secret, "AES"));
    }

    private static String[] context(String id, String subject, Category category, int incarnation) {
        return new String[] {"linli.data-key", id, subject, category.name(), Integer.toString(incarnation)};
    }
}
