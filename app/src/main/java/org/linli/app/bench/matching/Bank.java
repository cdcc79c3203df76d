package org.linli.app.bench.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.app.timebanks.TimebankListing;
import org.linli.kernel.sharing.Side;

/**
 * A time bank of the study.
 *
 * @param family the first name of those under which the same bank stands in the data; its own, mostly
 */
record Bank(String name, String family, List<TimebankListing> listings) {
    private static final int FEW = 5;

    List<TimebankListing> on(Side side) {
        return listings.stream().filter(listing -> listing.side() == side).toList();
    }

    /** Half of the banks by the first bit of their family's SHA-256: what was learned from listings is tried on the other half. */
    boolean isForTraining() {
        try {
            return (MessageDigest.getInstance("SHA-256").digest(family.getBytes(UTF_8))[0] & 1) == 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Bank inFamily(String other) {
        return new Bank(name, other, listings);
    }

    /** True when at least half of the smaller one's listings, five or more, stand word by word in the other: one bank under two names. */
    boolean isSameAs(Bank other) {
        Set<String> mine = texts();
        Set<String> theirs = other.texts();
        int smaller = Math.min(mine.size(), theirs.size());
        mine.retainAll(theirs);
        return smaller >= FEW && mine.size() * 2 >= smaller;
    }

    private Set<String> texts() {
        return listings.stream()
                .map(listing -> listing.side() + " " + listing.description().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
