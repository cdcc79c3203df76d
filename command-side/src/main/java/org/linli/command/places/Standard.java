package org.linli.command.places;

import java.util.List;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.StandardItem;

/** What decisions need to know of the standard of sharing houses. */
public sealed interface Standard {
    /** No version yet. */
    record None() implements Standard {}

    /** The current version. */
    record Current(int version, List<StandardItem> items) implements Standard {
        /** True if the findings say something of every item, once, and of nothing else. */
        boolean isAnsweredBy(List<Finding> findings) {
            List<String> codes = items.stream().map(StandardItem::code).sorted().toList();
            return findings.stream().map(Finding::item).sorted().toList().equals(codes);
        }

        /** True if every critical item passed. */
        boolean isMetBy(List<Finding> findings) {
            List<String> critical = items.stream()
                    .filter(StandardItem::critical)
                    .map(StandardItem::code)
                    .toList();
            return findings.stream()
                    .filter(finding -> critical.contains(finding.item()))
                    .allMatch(Finding::passed);
        }
    }
}
