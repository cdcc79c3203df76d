package org.linli.kernel.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.kernel.membership.MemberId;

/**
 * Whose personal values a record holds, and the record without one member's. The record's components carry the annotations
 * of the events that the values came from: {@link Personal}, {@link Sensitive} and {@link Quasi}, each with the path of the
 * component that holds whose value it is, beside it or below it in the same record. Records inside records, lists, sets and
 * maps are looked into. A path may end at a key of a map, for example {@code what.subjects.member}.
 *
 * <p>What stands in the place of a value that was taken out is its tombstone: null, or nothing in a collection or map.
 * All methods throw {@link IllegalArgumentException} with a whole sentence when an annotation cannot be right, and {@link
 * IllegalStateException} when a value is there but nobody whose it is.
 */
public final class PersonalData {
    private PersonalData() {}

    /** True when an object of this type can hold personal values; true also where only the object itself can tell. */
    public static boolean canBeIn(Class<?> type) {
        return PersonalRecord.canHold(type);
    }

    /** The members of whom this object holds at least one value, in the order in which it holds them. */
    public static SequencedSet<MemberId> subjects(Object view) {
        SequencedSet<MemberId> subjects = new LinkedHashSet<>();
        collect(view, subjects);
        return Collections.unmodifiableSequencedSet(subjects);
    }

    /** The same with tombstones in the place of this member's values; the very object if it holds none. */
    @SuppressWarnings("unchecked") // what is made is of the type of what it is made from
    public static <V> V without(V view, MemberId member) {
        return subjects(view).contains(member) ? (V) blanked(view, member) : view;
    }

    static void collect(Object view, Collection<MemberId> subjects) {
        switch (view) {
            case Record record -> PersonalRecord.of(record.getClass()).collect(record, subjects);
            case Collection<?> several -> several.forEach(each -> collect(each, subjects));
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, subjects));
            default -> {}
        }
    }

    static Object blanked(Object view, MemberId member) {
        return switch (view) {
            case Record record -> PersonalRecord.of(record.getClass()).without(record, member);
            case SortedSet<?> sorted -> blankedSet(sorted, member);
            case Set<?> set ->
                set.stream().map(each -> blanked(each, member)).collect(Collectors.toCollection(LinkedHashSet::new));
            case Collection<?> several ->
                several.stream().map(each -> blanked(each, member)).toList();
            case Map<?, ?> map -> blankedMap(map, member);
            default -> view;
        };
    }

    @SuppressWarnings("unchecked") // a record stays of its type
    private static <T> SortedSet<T> blankedSet(SortedSet<T> set, MemberId member) {
        SortedSet<T> others = new TreeSet<>(set.comparator());
        set.forEach(each -> others.add((T) blanked(each, member)));
        return others;
    }

    private static <K> Map<K, Object> blankedMap(Map<K, ?> map, MemberId member) {
        Map<K, Object> others =
                map instanceof SortedMap<K, ?> sorted ? new TreeMap<>(sorted.comparator()) : new LinkedHashMap<>();
        map.forEach((key, value) -> others.put(key, blanked(value, member)));
        return others;
    }
}
