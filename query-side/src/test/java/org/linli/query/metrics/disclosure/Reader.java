package org.linli.query.metrics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.query.metrics.catalogue.Sheet;

/**
 * Somebody who has every published cell of every place and month, knows how the numbers add up, that none is negative, that a number held back is not 0, and that who was once counted stays counted; and wants to know what was held back. Shares no
 * code with what protects it: elimination in fractions of doubles with pivoting, and bounds.
 */
final class Reader {
    private static final double CLOSE = 1e-6;

    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Double> low = new ArrayList<>();
    private final List<Double> high = new ArrayList<>();
    private final List<Map<Integer, Double>> equations = new ArrayList<>();

    static String name(int month, String place, String number) {
        return month + "/" + place + "/" + number;
    }

    private int variable(String name) {
        return index.computeIfAbsent(name, _ -> {
            low.add(0.0);
            high.add(Double.POSITIVE_INFINITY);
            return low.size() - 1;
        });
    }

    private void knows(String name, double value) {
        int variable = variable(name);
        low.set(variable, value);
        high.set(variable, value);
    }

    private void adds(String total, List<String> parts) {
        Map<Integer, Double> equation = new HashMap<>();
        equation.put(variable(total), 1.0);
        parts.forEach(part -> equation.merge(variable(part), -1.0, Double::sum));
        equations.add(equation);
    }

    /** Reads a month's cells of a place: those that rest on nothing hidden are shown. */
    void read(int month, Disclosure.Place place, Disclosure.Shown now) {
        Set<String> hidden = now.withheld();
        Sheet sheet = place.sheet();
        Set<String> told = new HashSet<>(sheet.known());
        for (Sheet.Cell cell : sheet.cells()) {
            boolean shown = now.shows(cell);
            for (String number : cell.restsOn()) {
                if (shown) {
                    told.add(number);
                } else if (hidden.contains(number) && sheet.numbers().getOrDefault(number, 0.0) >= 1) {
                    int variable = variable(name(month, place.id(), number));
                    low.set(variable, Math.max(1, low.get(variable)));
                }
            }
        }
        told.forEach(
                number -> knows(name(month, place.id(), number), sheet.numbers().getOrDefault(number, 0.0)));
        sheet.sums()
                .forEach(sum -> adds(
                        name(month, place.id(), sum.total()),
                        sum.parts().stream()
                                .map(part -> name(month, place.id(), part))
                                .toList()));
    }

    /** Reckons with what a place has from the places in it. */
    void contains(int month, Disclosure.Place place, List<Disclosure.Place> children) {
        for (String number : place.sheet().additive()) {
            adds(name(month, place.id(), number), parts(month, children, number));
        }
        for (String number : place.sheet().growing()) {
            List<String> parts = new ArrayList<>(parts(month, children, number));
            parts.add(name(month, place.id(), number + " rest"));
            adds(name(month, place.id(), number), parts);
        }
    }

    private static List<String> parts(int month, List<Disclosure.Place> children, String number) {
        return children.stream()
                .filter(child -> child.sheet().numbers().containsKey(number))
                .map(child -> name(month, child.id(), number))
                .toList();
    }

    /** Reckons with a month and the one before: who was active stays so, and those who came are the new cohort. */
    void follows(int month, String place, String cohort) {
        adds(name(month, place, "activated"), List.of(name(month - 1, place, "activated"), name(month, place, cohort)));
    }

    /** A number that is the same in two months. */
    void same(int month, int other, String place, String number) {
        adds(name(month, place, number), List.of(name(other, place, number)));
    }

    /** Everything that can be worked out. */
    Set<String> workOut() {
        bound();
        eliminate();
        bound();
        Set<String> known = new HashSet<>();
        index.forEach((name, variable) -> {
            if (high.get(variable) - low.get(variable) < CLOSE) {
                known.add(name);
            }
        });
        return known;
    }

    private boolean isKnown(int variable) {
        return high.get(variable) - low.get(variable) < CLOSE;
    }

    /** An unknown that is in one equation alone takes up whatever that gives: nothing follows from it for the others. */
    private List<Map<Integer, Double>> core() {
        List<Map<Integer, Double>> left = new ArrayList<>(equations);
        boolean fewer = true;
        while (fewer) {
            Map<Integer, Integer> times = new HashMap<>();
            left.forEach(equation -> equation.keySet().stream()
                    .filter(variable -> !isKnown(variable))
                    .forEach(variable -> times.merge(variable, 1, Integer::sum)));
            fewer = left.removeIf(equation -> {
                List<Integer> unknown = equation.keySet().stream()
                        .filter(variable -> !isKnown(variable))
                        .toList();
                return unknown.isEmpty()
                        || (unknown.size() > 1
                                && unknown.stream().anyMatch(variable -> times.getOrDefault(variable, 0) == 1));
            });
        }
        return left;
    }

    private void eliminate() {
        List<Map<Integer, Double>> done = new ArrayList<>();
        for (Map<Integer, Double> equation : core()) {
            Map<Integer, Double> row = new HashMap<>();
            double constant = 0;
            for (Map.Entry<Integer, Double> entry : equation.entrySet()) {
                if (isKnown(entry.getKey())) {
                    constant += entry.getValue() * low.get(entry.getKey());
                } else {
                    row.put(entry.getKey(), entry.getValue());
                }
            }
            row.put(-1, constant);
            for (Map<Integer, Double> pivot : done) {
                subtract(row, pivot);
            }
            row.values().removeIf(each -> Math.abs(each) < 1e-9 && row.size() > 1);
            row.putIfAbsent(-1, 0.0);
            if (row.keySet().stream().anyMatch(key -> key >= 0)) {
                for (Map<Integer, Double> earlier : done) {
                    subtract(earlier, row);
                }
                done.add(row);
            }
        }
        for (Map<Integer, Double> row : done) {
            List<Integer> left = row.entrySet().stream()
                    .filter(entry -> entry.getKey() >= 0 && Math.abs(entry.getValue()) > 1e-9)
                    .map(Map.Entry::getKey)
                    .toList();
            if (left.size() == 1) {
                double value = -row.getOrDefault(-1, 0.0) / row.getOrDefault(left.getFirst(), 0.0);
                low.set(left.getFirst(), value);
                high.set(left.getFirst(), value);
            }
        }
    }

    private static void subtract(Map<Integer, Double> row, Map<Integer, Double> pivot) {
        int key = pivot.keySet().stream()
                .filter(each -> each >= 0 && Math.abs(pivot.getOrDefault(each, 0.0)) > 1e-9)
                .min(Integer::compare)
                .orElseThrow();
        double times = row.getOrDefault(key, 0.0) / pivot.getOrDefault(key, 0.0);
        if (times != 0) {
            pivot.forEach((column, value) -> row.merge(column, -times * value, Double::sum));
            row.remove(key);
            row.values().removeIf(each -> Math.abs(each) < 1e-9);
            row.putIfAbsent(-1, 0.0);
        }
    }

    /** What is left for each when all others are as low, or as high, as they can be. */
    private void bound() {
        boolean tighter = true;
        for (int round = 0; round < 300 && tighter; round++) {
            tighter = false;
            for (Map<Integer, Double> equation : equations) {
                for (int variable : equation.keySet()) {
                    tighter |= bound(equation, variable);
                }
            }
        }
    }

    private boolean bound(Map<Integer, Double> equation, int variable) {
        double least = 0;
        double most = 0;
        for (Map.Entry<Integer, Double> entry : equation.entrySet()) {
            if (entry.getKey() != variable) {
                double factor = entry.getValue();
                least += factor > 0 ? factor * low.get(entry.getKey()) : factor * high.get(entry.getKey());
                most += factor > 0 ? factor * high.get(entry.getKey()) : factor * low.get(entry.getKey());
            }
        }
        double own = equation.getOrDefault(variable, 0.0);
        double from = own > 0 ? -most / own : -least / own;
        double to = own > 0 ? -least / own : -most / own;
        boolean tighter = from > low.get(variable) + CLOSE || to < high.get(variable) - CLOSE;
        if (!isKnown(variable)) {
            low.set(variable, Math.max(low.get(variable), from));
            high.set(variable, Math.min(high.get(variable), to));
        }
        return tighter && !isKnown(variable);
    }
}
