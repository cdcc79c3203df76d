package org.linli.query.metrics.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Balance;
import org.linli.query.metrics.graph.Brokerage;
import org.linli.query.metrics.graph.BrokerageRoles;
import org.linli.query.metrics.graph.Circulation;
import org.linli.query.metrics.graph.Closure;
import org.linli.query.metrics.graph.Components;
import org.linli.query.metrics.graph.Connectedness;
import org.linli.query.metrics.graph.DegreeAssortativity;
import org.linli.query.metrics.graph.Digraph;
import org.linli.query.metrics.graph.Distances;
import org.linli.query.metrics.graph.Graph;
import org.linli.query.metrics.graph.Groups;
import org.linli.query.metrics.graph.Mixing;
import org.linli.query.metrics.graph.Overlap;
import org.linli.query.metrics.graph.Reciprocity;
import org.linli.query.metrics.ledger.Mobilisation.Tier;

/** Every figure under the name that the known answers give it, whatever it is read off; what belongs to one person alone is not among them. */
public final class Figures {
    private static final double TOLERANCE = 1e-9;

    private final FigureSource source;
    private final int sources;
    private final Map<String, @Nullable Double> found = new TreeMap<>();

    private Figures(FigureSource source, int sources) {
        this.source = source;
        this.sources = sources;
    }

    /** With distances between all. */
    public static Map<String, @Nullable Double> of(FigureSource source) {
        return of(source, Integer.MAX_VALUE);
    }

    /** With distances from so many sources. */
    public static Map<String, @Nullable Double> of(FigureSource source, int sources) {
        return new Figures(source, sources).figures();
    }

    /** The names of those figures that are not the same in both, up to 1e-9 of their size. */
    public static List<String> differences(Map<String, @Nullable Double> some, Map<String, @Nullable Double> others) {
        return Stream.concat(some.keySet().stream(), others.keySet().stream())
                .distinct()
                .filter(name ->
                        some.containsKey(name) != others.containsKey(name) || !isSame(some.get(name), others.get(name)))
                .sorted()
                .toList();
    }

    private static boolean isSame(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
    }

    private void put(String path, @Nullable Number value) {
        found.put(path, value == null ? null : (Double) value.doubleValue());
    }

    private Map<String, @Nullable Double> figures() {
        engagement();
        contribution();
        fulfilment();
        network();
        ties();
        trust();
        mobilisation();
        SharedValue value = source.value();
        put("value_365d.exchanges", value.exchanges());
        put("value_365d.exchange_hours", value.hours());
        put("value_365d.of_which_erased_party_hours", value.erased() / 60.0);
        put("value_365d.volunteer_hours", value.volunteered() / 60.0);
        put("value_365d.labour_value_rmb", value.labourValue(SharedValue.Rates.STANDARD));
        put("value_365d.donations_rmb", value.fen() / 100.0);
        return found;
    }

    private void engagement() {
        Engagement engagement = source.engagement();
        put("engagement_90d.active_members", engagement.active());
        put("engagement_90d.registered", engagement.registered());
        put("engagement_90d.participation_rate", engagement.participation());
        put(
                "engagement_90d.by_resident_status.floating.0",
                engagement.residents(true).active());
        put(
                "engagement_90d.by_resident_status.floating.1",
                engagement.residents(true).registered());
        put(
                "engagement_90d.by_resident_status.registered.0",
                engagement.residents(false).active());
        put(
                "engagement_90d.by_resident_status.registered.1",
                engagement.residents(false).registered());
        put("engagement_90d.parity_floating_over_registered", engagement.parity());
        put("retention_90d", engagement.retention());
        engagement.cohorts().forEach((month, still) -> {
            put("cohorts." + month + ".size", still.getFirst());
            IntStream.range(0, still.size()).forEach(k -> put("cohorts." + month + ".active." + k, still.get(k)));
        });
    }

    private void contribution() {
        Contribution contribution = source.contribution();
        put("distribution_365d.total_hours_living_persons", contribution.hours().sum());
        put("distribution_365d.contributors", contribution.hours().count());
        put("distribution_365d.gini_contributors", contribution.hours().gini());
        put("distribution_365d.gini_registered", contribution.hours().giniAmong(contribution.registered()));
        put(
                "distribution_365d.top10pct_share_contributors",
                contribution.hours().topShare(0.1));
        put("distribution_365d.half_of_hours_given_by", contribution.hours().givingHalf());
    }

    private void fulfilment() {
        Fulfilment fulfilment = source.fulfilment();
        put("matching_365d.mature_requests", fulfilment.mature());
        put("matching_365d.fulfilled", fulfilment.fulfilled());
        put("matching_365d.withdrawn_unfulfilled", fulfilment.withdrawn());
        put("matching_365d.fulfilment_rate", fulfilment.rate());
        put("matching_365d.fulfilment_rate_net", fulfilment.netRate());
        put("matching_365d.unmet_demand_rate", fulfilment.unmet());
        put("matching_365d.stale_open_requests", fulfilment.stale());
        put("matching_365d.open_requests", fulfilment.open());
        put("matching_365d.km_median_hours_to_match", fulfilment.waits().median());
        put("matching_365d.cif_matched_72h", fulfilment.waits().matchedWithin(72));
        SuggestionFigures suggestions = source.suggestions(3);
        put("suggestions_365d_k3.lists", suggestions.lists());
        put("suggestions_365d_k3.hit_rate_at_k", suggestions.hitRate());
        put("suggestions_365d_k3.precision_at_k", suggestions.precision());
        put("suggestions_365d_k3.recall_at_k", suggestions.recall());
        put("suggestions_365d_k3.mrr", suggestions.meanReciprocalRank());
    }

    private void network() {
        Graph dealt = source.dealt();
        Digraph given = source.given();
        Components components = Components.of(dealt);
        Closure closure = source.closure();
        Reciprocity reciprocity = source.reciprocity();
        Balance balance = Balance.of(given);
        Groups communities = Network.communities(source.parties(), source.persons());
        Groups residents = Network.residents(source.parties(), source.persons());
        String at = "network_persons_365d.";
        put(at + "n", dealt.nodes());
        put(at + "m", dealt.edges());
        put(at + "density", dealt.density());
        put(at + "mean_degree", dealt.meanDegree());
        put(at + "triangles", closure.triangles());
        put(at + "transitivity", closure.transitivity());
        put(at + "avg_clustering_zero", closure.clustering().zero());
        put(at + "avg_clustering_deg2", closure.clustering().ofTwo());
        put(at + "components", components.count());
        put(at + "giant_size", components.giantSize());
        put(at + "giant_share_active", components.giantShare());
        long registered = source.parties().registered().count();
        put(
                at + "giant_share_registered",
                registered == 0 ? null : (Double) ((double) components.giantSize() / registered));
        put(at + "avg_path_giant", Distances.sampled(dealt, components, sources).mean());
        put(at + "degree_assortativity", DegreeAssortativity.of(dealt));
        put(at + "mean_overlap", Overlap.of(source.triangles()).mean());
        put(at + "arcs", reciprocity.arcs());
        put(at + "reciprocity", reciprocity.share());
        put(at + "garlaschelli_loffredo_rho", reciprocity.rho());
        put(at + "weighted_reciprocity", reciprocity.weighted());
        put(at + "arcs_on_cycles_share", Circulation.of(given));
        put(at + "both_role_share", balance.bothRoles());
        put(at + "mean_abs_balance", balance.imbalance());
        mixing(at + "community.", Mixing.of(dealt, communities));
        mixing(at + "resident.", Mixing.of(dealt, residents));
        put(at + "cross_group_connectedness_floating_to_registered", Connectedness.of(dealt, residents, 1, 0));
        BrokerageRoles roles = Stream.of(BrokerageRoles.of(given, communities))
                .reduce(new BrokerageRoles(0, 0, 0, 0, 0), BrokerageRoles::plus);
        put(at + "gould_fernandez_totals_by_community.w_I", roles.coordinator());
        put(at + "gould_fernandez_totals_by_community.w_O", roles.consultant());
        put(at + "gould_fernandez_totals_by_community.b_IO", roles.representative());
        put(at + "gould_fernandez_totals_by_community.b_OI", roles.gatekeeper());
        put(at + "gould_fernandez_totals_by_community.b_O", roles.liaison());
        put(at + "mean_constraint", mean(Brokerage.constraint(dealt)));
    }

    /** Null without any. */
    private static @Nullable Double mean(@Nullable Double[] figures) {
        double sum = 0;
        for (Double each : figures) {
            sum += Objects.requireNonNull(each);
        }
        return figures.length == 0 ? null : (Double) (sum / figures.length);
    }

    private void mixing(String at, Mixing mixing) {
        put(at + "ei_index", mixing.eiIndex());
        put(at + "ei_expected", mixing.eiExpected());
        put(at + "cross_ratio", mixing.crossRatio());
        put(at + "modularity", mixing.modularity());
        put(at + "attribute_assortativity", mixing.assortativity());
    }

    private void ties() {
        TieTypes types = source.tieTypes();
        for (TieTypes.Type type : TieTypes.Type.values()) {
            String name = "tie_types_365d." + type.name().toLowerCase(Locale.ROOT);
            put(name, types.count(type));
            put(name + "_share", types.share(type));
        }
        Ties ties = source.ties();
        put("ties_90d.new_ties", ties.formed());
        put("ties_90d.new_cross_community_ties", ties.formedAcross());
        put("ties_90d.weak_bridging_ties_formed", ties.weakBridging());
        put("ties_90d.stranger_exchange_share", ties.strangerShare());
        put("ties_90d.tie_renewal", ties.renewal());
        put("ties_90d.tie_strength_classes_365d.weak", ties.weak());
        put("ties_90d.tie_strength_classes_365d.moderate", ties.moderate());
        put("ties_90d.tie_strength_classes_365d.strong", ties.strong());
        Returns returns = source.returns();
        put("forward_return_365d_H90.mature_receipts", returns.receipts());
        put("forward_return_365d_H90.direct_return_rate", returns.returnRate());
        put("forward_return_365d_H90.forward_rate", returns.forwardRate());
        put("forward_return_365d_H90.generalised_share", returns.generalised());
    }

    private void trust() {
        Trust trust = source.trust();
        put("trust_365d.rated_pairs", trust.pairs());
        put("trust_365d.positive_mass", trust.positive());
        put("trust_365d.positive_share", trust.share());
        put("trust_365d.wilson95_lower", trust.lower());
        put("trust_365d.beta_mean", trust.posterior().mean());
        put("trust_365d.disputes_per_1000", trust.disputesPerThousand());
    }

    private void mobilisation() {
        Mobilisation mobilisation = source.mobilisation();
        String at = "mobilisation.";
        put(at + "activated", mobilisation.activated());
        put(at + "roots", mobilisation.generations().stream().findFirst().orElse(0));
        put(at + "max_depth", mobilisation.maxDepth());
        put(at + "mean_depth", mobilisation.meanDepth());
        List<Integer> generations = mobilisation.generations();
        IntStream.range(0, generations.size())
                .forEach(each -> put(at + "generation_sizes." + each, generations.get(each)));
        put(at + "max_width", mobilisation.maxWidth());
        put(at + "mature_nodes", mobilisation.mature());
        put(at + "branching_ratio_R", mobilisation.branchingRatio());
        put(at + "largest_cascade", mobilisation.largestCascade());
        put(at + "structural_virality_largest", mobilisation.virality());
        for (Tier tier : Tier.values()) {
            String child = tier.name().toLowerCase(Locale.ROOT);
            put(at + "tier_matrix.self>" + child, mobilisation.broughtIn(null, tier));
            for (Tier by : Tier.values()) {
                put(
                        at + "tier_matrix." + by.name().toLowerCase(Locale.ROOT) + ">" + child,
                        mobilisation.broughtIn(by, tier));
            }
        }
        for (int steps = 1; steps <= 3; steps++) {
            put(at + "within_k_hops_of_party_share_activated." + steps, mobilisation.reachOfActivated(steps));
            put(at + "within_k_hops_of_party_share_registered." + steps, mobilisation.reachOfRegistered(steps));
        }
    }
}
