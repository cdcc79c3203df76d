package org.linli.query.metrics.live;

import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.Arrays;
import org.linli.query.metrics.graph.Brokerage;
import org.linli.query.metrics.graph.BrokerageRoles;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.ledger.Network;

/** Reads the figures of one member off their own rows and those of their partners, so that it takes as long as they know people. */
final class LiveMember {
    private final Live live;
    private final int member;
    private int given;
    private int received;
    private long minutesGiven;
    private long minutesReceived;
    private long minutesVolunteered;

    private LiveMember(Live live, int member) {
        this.live = live;
        this.member = member;
    }

    static Individual of(Live live, int member) {
        return new LiveMember(live, member).figures();
    }

    private Individual figures() {
        countExchanges();
        live.acts.forEach(member, (act, at) -> {
            if (at >= live.actsOfYear.begin()) {
                minutesVolunteered += live.acts.minutes(act);
            }
        });
        Long2LongOpenHashMap ratings = new Long2LongOpenHashMap();
        live.trust.forEach(member, _ -> false, _ -> true, ratings);
        int[] near = near();
        int node = Arrays.binarySearch(near, member);
        Digraph digraph = live.network.digraph(
                near,
                live.pairs
                        .among(near, other -> Arrays.binarySearch(near, other) >= 0)
                        .intStream());
        Graph graph = digraph.undirected();
        int gave = 0;
        for (int arc = digraph.first(node); arc < digraph.end(node); arc++) {
            gave += (int) digraph.weight(arc);
        }
        return new Individual(
                given,
                received,
                minutesGiven,
                minutesReceived,
                minutesVolunteered,
                graph.degree(node),
                gave,
                (int) graph.strength(node) - gave,
                Brokerage.constraint(graph, node),
                Brokerage.effectiveSize(graph, node),
                BrokerageRoles.of(digraph, Network.communities(live.people, near))[node],
                ratings.size(),
                ratings.values().longStream().mapToDouble(LiveTrust::mean).sum(),
                live.forest.children(member, live.people, live.pairs, live.log).size());
    }

    private void countExchanges() {
        for (int exchange = live.histories.last(member);
                exchange != Histories.NONE && live.log.at(exchange) >= live.year.begin();
                exchange = live.histories.before(member, exchange)) {
            int minutes = live.log.minutes(exchange);
            if (live.log.provider(exchange) == member) {
                given++;
                minutesGiven += minutes;
            } else {
                received++;
                minutesReceived += minutes;
            }
        }
    }

    /** The member, their partners and those of these, by number: G looks no further. */
    private int[] near() {
        IntAVLTreeSet near = new IntAVLTreeSet();
        near.add(member);
        live.pairs.forEach(member, (partner, _, marked) -> {
            if (marked) {
                near.add(partner);
                live.pairs.forEach(partner, (other, _, also) -> {
                    if (also) {
                        near.add(other);
                    }
                });
            }
        });
        return near.toIntArray();
    }
}
