package org.linli.query.metrics.disclosure;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers of places and how they add up: everything that whoever reads the published figures can reckon with. */
final class Sums {
    private static final int MISSING = -1;

    private final Object2IntOpenHashMap<String> index = new Object2IntOpenHashMap<>();
    private final List<String> names = new ArrayList<>();
    private double[] value = new double[64];
    private final List<Line> lines = new ArrayList<>();
    private final List<IntArrayList> linesOf = new ArrayList<>();

    Sums() {
        index.defaultReturnValue(MISSING);
    }

    /** A total and its parts. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(int total, int[] parts) {}

    private static String key(String place, String name) {
        return place + ' ' + name;
    }

    /** The number of a place, added at its first mention. */
    int add(String place, String name, double is) {
        String key = key(place, name);
        int known = index.getInt(key);
        if (known != MISSING) {
            return known;
        }
        int number = names.size();
        index.put(key, number);
        names.add(name);
        linesOf.add(new IntArrayList(4));
        if (number == value.length) {
            value = Arrays.copyOf(value, number * 2);
        }
        value[number] = is;
        return number;
    }

    /** The number of a place; −1 where it has none. */
    int of(String place, String name) {
        return index.getInt(key(place, name));
    }

    void line(int total, int[] parts) {
        int line = lines.size();
        lines.add(new Line(total, parts));
        linesOf.get(total).add(line);
        for (int part : parts) {
            linesOf.get(part).add(line);
        }
    }

    int size() {
        return names.size();
    }

    double value(int number) {
        return value[number];
    }

    List<Line> lines() {
        return lines;
    }

    IntArrayList linesOf(int number) {
        return linesOf.get(number);
    }
}
