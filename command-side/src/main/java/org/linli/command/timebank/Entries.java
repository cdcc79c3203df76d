package org.linli.command.timebank;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values under keys. Nothing of it changes: to put one in makes another, which shares with this one all but the few steps that lead to it. So a history of n
 * facts is folded in n steps, where a copy of a map for each would take n².
 */
public final class Entries<V> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int DEPTH = 3;

    private final @Nullable Node<V> root;

    private Entries(@Nullable Node<V> root) {
        this.root = root;
    }

    /** A branch has children, a leaf the values whose keys lead there. */
    private record Node<V>(@Nullable Node<V>[] children, Map<String, V> values) {}

    static <V> Entries<V> none() {
        return new Entries<>(null);
    }

    /** The value, or null. */
    @Nullable
    V get(String key) {
        Node<V> node = root;
        for (int level = 0; level < DEPTH && node != null; level++) {
            node = node.children()[step(key, level)];
        }
        return node == null ? null : node.values().get(key);
    }

    /** The value, or this one when there is none. */
    V get(String key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    boolean has(String key) {
        return get(key) != null;
    }

    /** With this value under the key, in the place of what was there. */
    Entries<V> with(String key, V value) {
        return new Entries<>(with(root, 0, key, value));
    }

    private static <V> Node<V> with(@Nullable Node<V> node, int level, String key, V value) {
        if (level == DEPTH) {
            Map<String, V> values = new HashMap<>(node == null ? Map.of() : node.values());
            values.put(key, value);
            return new Node<>(node == null ? children(null) : node.children(), values);
        }
        @Nullable Node<V>[] children = children(node);
        int step = step(key, level);
        children[step] = with(children[step], level + 1, key, value);
        return new Node<>(children, Map.of());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of nothing but nodes
    private static <V> @Nullable Node<V>[] children(@Nullable Node<V> node) {
        return node == null ? new Node[WIDTH] : node.children().clone();
    }

    private static int step(String key, int level) {
        int mixed = key.hashCode() * 0x9E3779B9;
        return mixed >>> level * BITS & WIDTH - 1;
    }

    private Map<String, V> all() {
        Map<String, V> all = new HashMap<>();
        collect(root, all);
        return all;
    }

    private static <V> void collect(@Nullable Node<V> node, Map<String, V> all) {
        if (node != null) {
            all.putAll(node.values());
            for (@Nullable Node<V> child : node.children()) {
                collect(child, all);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entries<?> entries && all().equals(entries.all());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(all());
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
