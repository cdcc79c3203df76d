package org.linli.query.views;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All records of one projection as of one position. It has one writer at a time: a second one's commit fails. */
public interface Generation<V> {
    Projection<V> projection();

    /** Position of the last event that went into it; −1 before the first. */
    long position();

    /** The records that exist, in no particular order. */
    Map<String, V> getAll(Collection<String> ids);

    /** Ids of all committed records that stand under the key of an index; where only a hash of the key is kept, maybe of others too. */
    Set<String> under(String index, String key);

    /** Ids of the records that have dead letters; a fixed copy. */
    Set<String> queued();

    /** How many dead letters there are. */
    int deadLetterCount();

    /** Dead letters in the order of their places, behind this one; null: from the start. */
    List<DeadLetter> deadLetters(DeadLetter.@Nullable Place after, int limit);

    /** The dead letters of one record, oldest first. */
    List<DeadLetter> deadLettersOf(String record);

    /**
     * Stores the batch's records, dead letters and position together or, if it throws, nothing of it. Throws {@link
     * UnstorableRecordException} if it is a record's fault.
     */
    void commit(ViewBatch<V> batch);

    /** Who writes it; of a storage that processes share it is to be taken before the first commit. */
    default Ownership ownership() {
        return Ownership.SOLE;
    }

    /** A batch on top of what is committed now. Nothing is stored before {@link ViewBatch#commit()}. */
    default ViewBatch<V> begin() {
        return new ViewBatch<>(this, Map.of());
    }
}
