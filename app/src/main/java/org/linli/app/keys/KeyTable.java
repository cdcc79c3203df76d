package org.linli.app.keys;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Category;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.kernel.privacy.SubjectErased;

/** Where wrapped keys and secrets lie, for good once a method returns. Every method throws {@link KeysUnavailable} when the database fails. */
interface KeyTable {
    /**
     * The subject's latest key of the category. When there is none, the fresh one is stored; of many who bring one, all get
     * the same.
     *
     * @throws SubjectErased when the subject is fenced, also if that happened meanwhile
     */
    WrappedKey latest(String subject, Category category, Supplier<WrappedKey> fresh);

    /** The key of this id, destroyed or not; null if none ever had it. */
    @Nullable
    WrappedKey find(String id);

    /** Fences the subject and destroys the subject's keys: both or nothing. */
    void erase(String subject);

    /** The fenced subjects, in the order of their ids. */
    List<String> erased();

    /** The next subjects, in order of their ids, that have keys and are not erased; from the empty id on, all of them. */
    List<String> subjects(String after, int most);

    /** Stores the key that follows the latest one of each category; how many that are: none for an erased subject. All or nothing. */
    int rotate(String subject, UnaryOperator<WrappedKey> next);

    /** The wrapped secret of this purpose. When there is none, the fresh one is stored; of many who bring one, all get the same. */
    byte[] secret(String purpose, Supplier<byte[]> fresh);
}
