package org.linli.query.views;

import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.PersonalData;

/**
 * The index under which a record stands for every member of whom it holds a personal value. Each projection whose records can
 * hold one declares it: when the member is erased, what stands here is what has to be blanked.
 */
public final class PersonalIndex {
    public static final String NAME = "personal";

    private PersonalIndex() {}

    /** The index, the same for records of every type. */
    public static <V> Index<V> of() {
        return new Index<>(NAME, PersonalIndex::keys, view -> 0);
    }

    /** True if the projection declares it. */
    public static boolean isIn(Projection<?> projection) {
        return projection.indexes().stream().anyMatch(index -> index.name().equals(NAME));
    }

    private static Set<String> keys(Object view) {
        return PersonalData.subjects(view).stream().map(MemberId::value).collect(Collectors.toUnmodifiableSet());
    }
}
