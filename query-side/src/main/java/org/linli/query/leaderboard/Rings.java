package org.linli.query.leaderboard;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Closed reciprocal rings among the exchanges of a month: small sets of members, each reachable from each along who helped whom, who have most of their exchanges among
 * themselves.
 */
final class Rings {
    private static final int HUNDRED = 100;

    private final int most;
    private final int share;

    /** Exchanges between two members, both directions together. */
    private final SortedMap<String, SortedMap<String, Integer>> between = new TreeMap<>();

    private final Map<String, Set<String>> helped = new TreeMap<>();
    private final Map<String, Integer> all = new TreeMap<>();
    private final Set<SortedSet<String>> found = new TreeSet<>(Comparator.comparing(ring -> String.join(" ", ring)));
    private final Set<SortedSet<String>> seen = new HashSet<>();

    /**
     * Of nobody yet.
     *
     * @param most members at most
     * @param share of each one's exchanges at least, in hundredths
     */
    Rings(int most, int share) {
        this.most = most;
        this.share = share;
    }

    void add(String helper, String receiver) {
        count(helper, receiver);
        count(receiver, helper);
        helped.computeIfAbsent(helper, _ -> new TreeSet<>()).add(receiver);
    }

    private void count(String one, String other) {
        between.computeIfAbsent(one, _ -> new TreeMap<>()).merge(other, 1, Integer::sum);
        all.merge(one, 1, Integer::sum);
    }

    /**
     * Each ring once, its members in order; no ring that holds one of the others and more whom that one does not need.
     *
     * @param among whose members all of whose exchanges were added: of others it cannot be told what share lies inside
     */
    List<SortedSet<String>> find(Set<String> among) {
        between.keySet().stream().filter(among::contains).forEach(member -> grow(new TreeSet<>(Set.of(member)), among));
        return List.copyOf(found);
    }

    /** How many exchanges this member has in all. */
    int all(String member) {
        return all.getOrDefault(member, 0);
    }

    private void grow(SortedSet<String> set, Set<String> among) {
        if (!seen.add(set)) {
            return;
        }
        String open = set.stream()
                .filter(member -> !isClosed(member, set))
                .findFirst()
                .orElse(null);
        if (open == null && set.size() > 1 && isStronglyConnected(set)) {
            found.add(set);
            return;
        }
        if (set.size() == most) {
            return;
        }
        (open == null ? List.copyOf(set) : List.of(open))
                .forEach(member -> partners(member).keySet().stream()
                        .filter(partner -> among.contains(partner) && !set.contains(partner))
                        .forEach(partner -> {
                            SortedSet<String> more = new TreeSet<>(set);
                            more.add(partner);
                            if (more.stream().allMatch(each -> canClose(each, more))) {
                                grow(more, among);
                            }
                        }));
    }

    private SortedMap<String, Integer> partners(String member) {
        return between.getOrDefault(member, new TreeMap<>());
    }

    private boolean isClosed(String member, Set<String> set) {
        return isEnough(member, inside(member, set));
    }

    /** How many of a member's exchanges are with members of this set. */
    int inside(String member, Set<String> set) {
        SortedMap<String, Integer> partners = partners(member);
        return set.stream().mapToInt(each -> partners.getOrDefault(each, 0)).sum();
    }

    private boolean isEnough(String member, int inside) {
        return inside * HUNDRED >= share * all(member);
    }

    /** Whether those whom the set has room for can be enough. */
    private boolean canClose(String member, Set<String> set) {
        int best = partners(member).entrySet().stream()
                .filter(partner -> !set.contains(partner.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .limit(most - (long) set.size())
                .mapToInt(Integer::intValue)
                .sum();
        return isEnough(member, inside(member, set) + best);
    }

    private boolean isStronglyConnected(SortedSet<String> set) {
        return set.stream().allMatch(member -> reached(member, set).containsAll(set));
    }

    private Set<String> reached(String from, Set<String> set) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (String to : helped.getOrDefault(next.pop(), Set.of())) {
                if (set.contains(to) && reached.add(to)) {
                    next.push(to);
                }
            }
        }
        return reached;
    }
}
