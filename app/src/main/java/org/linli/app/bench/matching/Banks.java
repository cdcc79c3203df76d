package org.linli.app.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.linli.app.csv.Fault;
import org.linli.app.timebanks.Categories;
import org.linli.app.timebanks.TimebankListing;
import org.linli.kernel.sharing.Side;
import org.linli.query.matching.Lexicon;
import org.linli.query.matching.Lexicon.Example;

/** The real listings by time bank, and which offers a request's categories say would have fitted. */
public final class Banks {
    private static final int LEAST_LISTINGS_OF_A_TERM = 2;

    private final List<Bank> banks;
    private final Categories categories;

    private Banks(List<Bank> banks, Categories categories) {
        this.banks = banks;
        this.categories = categories;
    }

    /** Which references count as leaves. */
    enum Leaves {
        /** Every reference that is nobody's parent in its bank. */
        ALL("every leaf"),
        /** Those of them that a row of the bank explains: 16 banks have no rows, so that nothing tells their leaves. */
        EXPLAINED("explained leaves");

        private final String words;

        Leaves(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A request with an offer of its bank that would have fitted.
     *
     * @param offers of its bank
     * @param relevant keys of those that share a leaf with it
     */
    record Question(Bank bank, TimebankListing request, List<TimebankListing> offers, Set<String> relevant) {}

    /** Reads listings.csv and categories.csv. */
    public static Banks read(Path folder) throws IOException {
        List<Fault> faults = new ArrayList<>();
        Categories categories = Categories.read(folder.resolve("categories.csv"), faults);
        TreeMap<String, List<TimebankListing>> byBank =
                TimebankListing.read(folder.resolve("listings.csv"), faults).stream()
                        .collect(Collectors.groupingBy(TimebankListing::timebank, TreeMap::new, Collectors.toList()));
        if (!faults.isEmpty()) {
            throw new IOException(faults.size() + " rows cannot be read, the first: " + faults.getFirst());
        }
        List<Bank> banks = new ArrayList<>();
        byBank.forEach((name, listings) -> banks.add(familiar(new Bank(name, name, listings), banks)));
        return new Banks(List.copyOf(banks), categories);
    }

    private static Bank familiar(Bank bank, List<Bank> before) {
        return before.stream()
                .filter(bank::isSameAs)
                .findFirst()
                .map(same -> bank.inFamily(same.family()))
                .orElse(bank);
    }

    List<Bank> all() {
        return banks;
    }

    /** What the banks that are for training teach, one family left out (empty: none). */
    Lexicon lexiconWithout(String family) {
        return lexicon(bank -> bank.isForTraining() && !bank.family().equals(family));
    }

    private Lexicon lexicon(Predicate<Bank> chosen) {
        List<Example> examples = banks.stream()
                .filter(chosen)
                .flatMap(bank -> bank.listings().stream())
                .map(listing ->
                        new Example(listing.description(), categories.of(listing.timebank(), listing.categories())))
                .toList();
        return Lexicon.learn(examples, LEAST_LISTINGS_OF_A_TERM);
    }

    /** How many requests there are. */
    long requests() {
        return banks.stream().mapToLong(bank -> bank.on(Side.REQUEST).size()).sum();
    }

    /** The requests that an offer of their bank fits, in the order of the file; the others ask nothing of a ranker. */
    List<Question> questions(Leaves which) {
        List<Question> questions = new ArrayList<>();
        for (Bank bank : banks) {
            List<TimebankListing> offers = bank.on(Side.OFFER);
            for (TimebankListing request : bank.on(Side.REQUEST)) {
                Set<String> leaves = leaves(request, which);
                Set<String> relevant = offers.stream()
                        .filter(offer -> leaves(offer, which).stream().anyMatch(leaves::contains))
                        .map(TimebankListing::key)
                        .collect(Collectors.toSet());
                if (!relevant.isEmpty()) {
                    questions.add(new Question(bank, request, offers, relevant));
                }
            }
        }
        return questions;
    }

    private Set<String> leaves(TimebankListing listing, Leaves which) {
        Set<String> leaves = new HashSet<>(categories.leaves(listing.timebank(), listing.categories()));
        if (which == Leaves.EXPLAINED) {
            leaves.removeIf(reference -> !categories.explains(listing.timebank(), reference));
        }
        return leaves;
    }
}
