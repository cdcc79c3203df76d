package org.linli.query.metrics.disclosure;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of places and how they add up: everything that whoever reads the published figures can reckon with. */
final class Sums {
    private static final int MISSING = -1;

    private final Map<String, Object2IntOpenHashMap<String>> index = new HashMap<>();
    private double[] value = new double[64];
    private final List<Line> lines = new ArrayList<>();
    private final List<IntArrayList> linesOf = new ArrayList<>();

    /** A total, first, and its parts. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(int[] numbers) {
        int total() {
            return numbers[0];
        }
    }

    /** The number of a place, added at its first mention. */
    int add(String place, String name, double is) {
        Object2IntOpenHashMap<String> there = index.computeIfAbsent(place, _ -> {
            Object2IntOpenHashMap<String> empty = new Object2IntOpenHashMap<>();
            empty.defaultReturnValue(MISSING);
            return empty;
        });
        int known = there.getInt(name);
        if (known != MISSING) {
            return known;
        }
        int number = linesOf.size();
        there.put(name, number);
        linesOf.add(new IntArrayList(4));
        if (number == value.length) {
            value = Arrays.copyOf(value, number * 2);
        }
        value[number] = is;
        return number;
    }

    /** The place and the name of each number, for who looks closely. */
    String[] names() {
        String[] names = new String[size()];
        index.forEach((place, there) ->
                there.object2IntEntrySet().forEach(entry -> names[entry.getIntValue()] = place + '/' + entry.getKey()));
        return names;
    }

    /** The number of a place; −1 where it has none. */
    int of(String place, String name) {
        Object2IntOpenHashMap<String> there = index.get(place);
        return there == null ? MISSING : there.getInt(name);
    }

    void line(int total, int... parts) {
        int[] numbers = new int[parts.length + 1];
        numbers[0] = total;
        System.arraycopy(parts, 0, numbers, 1, parts.length);
        int line = lines.size();
        lines.add(new Line(numbers));
        for (int number : numbers) {
            linesOf.get(number).add(line);
        }
    }

    int size() {
        return linesOf.size();
    }

    double value(int number) {
        return value[number];
    }

    /** Readers know another value than the one that holds now. */
    void value(int number, double is) {
        value[number] = is;
    }

    List<Line> lines() {
        return lines;
    }

    IntArrayList linesOf(int number) {
        return linesOf.get(number);
    }
}
