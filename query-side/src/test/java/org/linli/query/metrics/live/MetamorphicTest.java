package org.linli.query.metrics.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.query.metrics.graph.Brokerage;
import org.linli.query.metrics.graph.BrokerageRoles;
import org.linli.query.metrics.ledger.Batch;
import org.linli.query.metrics.ledger.FigureSource;
import org.linli.query.metrics.ledger.Figures;
import org.linli.query.metrics.ledger.Forest;
import org.linli.query.metrics.ledger.Ledger;
import org.linli.query.metrics.ledger.Mobilisation;
import org.linli.query.metrics.ledger.Network;
import org.linli.query.metrics.ledger.Party;
import org.linli.query.metrics.ledger.SharedValue;
import org.linli.query.metrics.ledger.Trust;
import org.linli.query.metrics.live.RandomFacts.Fact;
import org.linli.query.metrics.live.RandomFacts.Teller;

/** What must not change any figure, live or of the batch, whatever happened. */
class MetamorphicTest {
    private static final long SEED = System.nanoTime();
    private static final int COMMUNITIES = 15;

    /** What has no memory beyond its windows. */
    private static final List<String> OF_WINDOWS = List.of(
            "network_", "ties_", "tie_types_", "forward_return_", "trust_", "value_", "distribution_", "suggestions_");

    @BeforeAll
    static void tell() {
        System.out.printf("Metrics: metamorphic tests of %d random communities from seed %d.%n", COMMUNITIES, SEED);
    }

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + COMMUNITIES);
    }

    private static Map<String, @Nullable Double> batch(List<Fact> facts, Instant asOf) {
        Ledger ledger = new Ledger(asOf);
        RandomFacts.tell(facts, ledger);
        return Figures.of(new Batch(ledger.close()));
    }

    private static Map<String, @Nullable Double> live(List<Fact> facts, Instant asOf) {
        Live live = new Live(asOf);
        RandomFacts.tell(facts, live);
        return Figures.of(live.whole());
    }

    private static void isSame(Map<String, @Nullable Double> some, Map<String, @Nullable Double> others) {
        assertThat(Figures.differences(some, others))
                .as(() -> Figures.differences(some, others).stream()
                        .map(name -> name + ": " + some.get(name) + ", " + others.get(name))
                        .collect(Collectors.joining("; ")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void live_after_any_prefix_is_the_batch_of_it(long seed) {
        List<Fact> facts = late(new RandomFacts(seed).facts(), new Random(seed));
        Random random = new Random(seed);
        Live live = new Live(Instant.EPOCH);
        Teller teller = new Teller(live);
        long asOf = 0;
        for (Fact fact : facts) {
            asOf = Math.max(asOf, fact.when().at() + 1);
            live.advance(asOf);
            teller.tell(fact);
            if (random.nextInt(60) == 0) {
                isSame(Figures.of(live.whole()), batch(teller.told(), Instant.ofEpochMilli(asOf)));
            }
        }
        for (int days = 0; days < 600; days += 50) {
            Instant then = RandomFacts.END.plus(Duration.ofDays(days));
            live.advance(then);
            isSame(Figures.of(live.whole()), batch(teller.told(), then));
        }
    }

    /** In the order in which it happened, but for every fifth, which is told up to 60 facts later. */
    private static List<Fact> late(List<Fact> facts, Random random) {
        List<Fact> inTime = new ArrayList<>(facts);
        inTime.sort((one, other) -> one.when().compareTo(other.when()));
        for (int i = 0; i < inTime.size(); i++) {
            if (random.nextInt(5) == 0) {
                Fact fact = inTime.remove(i);
                inTime.add(Math.min(inTime.size(), i + random.nextInt(60)), fact);
            }
        }
        inTime.sort((one, other) -> Boolean.compare(
                !one.defines().startsWith("party"), !other.defines().startsWith("party")));
        return inTime;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void delivered_in_another_order_it_is_the_same(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts();
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.sort((one, other) -> Boolean.compare(
                !one.defines().startsWith("party"), !other.defines().startsWith("party")));
        Map<String, @Nullable Double> once = batch(facts, RandomFacts.END);
        isSame(once, batch(shuffled, RandomFacts.END));
        isSame(once, live(shuffled, RandomFacts.END));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void called_by_other_numbers_it_is_the_same(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts();
        List<Fact> relabelled = new ArrayList<>(facts);
        int parties = (int) facts.stream()
                .filter(fact -> fact.defines().startsWith("party"))
                .count();
        Collections.shuffle(relabelled.subList(0, parties), new Random(seed));
        Map<String, @Nullable Double> once = batch(facts, RandomFacts.END);
        isSame(once, batch(relabelled, RandomFacts.END));
        isSame(once, live(relabelled, RandomFacts.END));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_voided_exchange_never_happened(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts();
        Random random = new Random(seed);
        Set<String> gone = IntStream.range(0, 20)
                .mapToObj(_ -> "exchange " + random.nextInt(260))
                .collect(Collectors.toSet());
        List<Fact> voided = new ArrayList<>(facts);
        gone.forEach(id -> voided.add(new Fact(
                facts.getLast().when(), List.of(id), "", id, (sink, name) -> sink.voidExchange(name.applyAsInt(id)))));
        facts.stream()
                .map(Fact::defines)
                .filter(name -> name.startsWith("dispute ") && gone.contains(name.substring("dispute ".length())))
                .forEach(id -> voided.add(new Fact(
                        facts.getLast().when(),
                        List.of(id),
                        "",
                        "",
                        (sink, name) -> sink.voidDispute(name.applyAsInt(id)))));
        Map<String, @Nullable Double> never = batch(RandomFacts.without(facts, gone), RandomFacts.END);
        isSame(never, batch(voided, RandomFacts.END));
        isSame(never, live(voided, RandomFacts.END));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_came_and_left_the_windows_leaves_nothing(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts();
        Instant later = RandomFacts.END.plus(Duration.ofDays(500));
        Live live = new Live(RandomFacts.END);
        RandomFacts.tell(facts, live);
        live.advance(later);
        List<Fact> parties = facts.stream()
                .filter(fact -> fact.defines().startsWith("party"))
                .toList();
        isSame(ofWindows(batch(parties, later)), ofWindows(Figures.of(live.whole())));
        isSame(ofWindows(batch(parties, later)), ofWindows(batch(facts, later)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_live_figures_of_a_place_are_those_of_the_batch_of_it(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts();
        Live live = new Live(RandomFacts.END);
        RandomFacts.tell(facts, live);
        Ledger ledger = new Ledger(RandomFacts.END);
        RandomFacts.tell(facts, ledger);
        ledger.close();
        for (IntPredicate place : List.<IntPredicate>of(each -> each == 0, each -> each != 1)) {
            FigureSource own = live.within(place);
            isSame(withoutForest(new Batch(ledger.within(place))), withoutForest(own));
            Mobilisation forest = Mobilisation.of(ledger).within(place);
            assertThat(own.mobilisation().generations()).isEqualTo(forest.generations());
            assertThat(own.mobilisation().reached(2)).isEqualTo(forest.reached(2));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_live_figures_of_a_member_are_those_of_the_batch_of_everybody(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts();
        Live live = new Live(RandomFacts.END);
        RandomFacts.tell(facts, live);
        Ledger ledger = new Ledger(RandomFacts.END);
        RandomFacts.tell(facts, ledger);
        ledger.close();
        Network network = Network.of(ledger);
        @Nullable Double[] constraint = Brokerage.constraint(network.dealt());
        @Nullable Double[] size = Brokerage.effectiveSize(network.dealt());
        BrokerageRoles[] roles = BrokerageRoles.of(network.given(), network.communities());
        for (int node = 0; node < constraint.length; node++) {
            Individual own = LiveMember.of(live, network.persons()[node]);
            assertThat(own.constraint()).isEqualTo(requireNonNull(constraint[node]), within(1e-12));
            assertThat(own.effectiveSize()).isEqualTo(requireNonNull(size[node]), within(1e-12));
            assertThat(own.roles()).isEqualTo(roles[node]);
            assertThat(own.partners()).isEqualTo(network.dealt().degree(node));
            assertThat(own.gave() + own.got()).isEqualTo((int) network.dealt().strength(node));
        }
        List<Individual> all = IntStream.range(0, RandomFacts.PARTIES)
                .filter(party -> ledger.party(party).kind() == Party.Kind.PERSON)
                .mapToObj(member -> LiveMember.of(live, member))
                .toList();
        Forest forest = Forest.of(ledger);
        assertThat(all.stream().mapToLong(Individual::minutesGiven).sum()).isEqualTo((long)
                DoubleStream.of(SharedValue.given(ledger, Party.Kind.PERSON)).sum());
        assertThat(all.stream().mapToLong(Individual::minutesVolunteered).sum()).isEqualTo((long)
                DoubleStream.of(SharedValue.given(ledger, Ledger.Act::minutes)).sum());
        assertThat(all.stream().mapToInt(Individual::broughtIn).sum())
                .isEqualTo(Mobilisation.of(forest).generations().stream()
                        .skip(1)
                        .mapToInt(each -> each)
                        .sum());
        Trust trust = Trust.of(ledger);
        List<Individual> rated = IntStream.range(0, RandomFacts.PARTIES)
                .mapToObj(party -> LiveMember.of(live, party))
                .toList();
        assertThat(rated.stream().mapToInt(Individual::raters).sum()).isEqualTo(trust.pairs());
        assertThat(rated.stream().mapToDouble(Individual::positive).sum()).isEqualTo(trust.positive(), within(1e-9));
    }

    private static Map<String, @Nullable Double> withoutForest(FigureSource source) {
        Map<String, @Nullable Double> figures = new TreeMap<>(Figures.of(source));
        figures.keySet().removeIf(name -> name.startsWith("mobilisation."));
        return figures;
    }

    private static Map<String, @Nullable Double> ofWindows(Map<String, @Nullable Double> all) {
        Map<String, @Nullable Double> some = new TreeMap<>(all);
        some.keySet().removeIf(name -> OF_WINDOWS.stream().noneMatch(name::startsWith));
        some.remove("distribution_365d.gini_registered");
        some.remove("network_persons_365d.giant_share_registered");
        return some;
    }
}
