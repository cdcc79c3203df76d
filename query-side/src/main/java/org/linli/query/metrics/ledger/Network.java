package org.linli.query.metrics.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Arcs;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Groups;

/**
 * The network of the last 365 days: the persons who gave one another something, by number of exchanges.
 *
 * @param persons who each node is
 * @param given D
 * @param dealt U
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Network(Ledger ledger, int[] persons, Digraph given, Graph dealt) {
    public static Network of(Ledger ledger) {
        Window window = ledger.lasting();
        Exchanges exchanges = ledger.exchanges();
        int[] node = new int[ledger.parties()];
        int[] numbers = ledger.ofPersons()
                .filter(number -> window.contains(exchanges.at(number)))
                .peek(number -> {
                    node[exchanges.provider(number)] = 1;
                    node[exchanges.receiver(number)] = 1;
                })
                .toArray();
        int[] persons =
                IntStream.range(0, node.length).filter(party -> node[party] > 0).toArray();
        IntStream.range(0, persons.length).forEach(each -> node[persons[each]] = each);
        Arcs arcs = new Arcs();
        for (int number : numbers) {
            arcs.add(node[exchanges.provider(number)], node[exchanges.receiver(number)]);
        }
        Digraph given = arcs.over(persons.length);
        return new Network(ledger, persons, given, given.undirected());
    }

    /** The nodes by the numbers of their communities. */
    public Groups communities() {
        return communities(ledger, persons);
    }

    /** Some persons by the numbers of their communities. */
    public static Groups communities(Parties parties, int[] persons) {
        int[] of = Arrays.stream(persons)
                .mapToObj(parties::party)
                .mapToInt(Party::community)
                .toArray();
        return new Groups(of, Arrays.stream(of).max().orElse(-1) + 1);
    }

    /** The nodes by residence: registered 0, floating 1. */
    public Groups residents() {
        return residents(ledger, persons);
    }

    /** Some persons by residence: registered 0, floating 1. */
    public static Groups residents(Parties parties, int[] persons) {
        int[] of = Arrays.stream(persons)
                .mapToObj(parties::party)
                .mapToInt(party -> group(party.floating()))
                .toArray();
        return new Groups(of, 2);
    }

    /** How many of the nodes live there so: floating or registered. */
    public int residents(boolean floating) {
        return (int) Arrays.stream(persons)
                .filter(person ->
                        Boolean.valueOf(floating).equals(ledger.party(person).floating()))
                .count();
    }

    private static int group(@Nullable Boolean floating) {
        if (floating == null) {
            return Groups.UNKNOWN;
        }
        return floating ? 1 : 0;
    }
}
