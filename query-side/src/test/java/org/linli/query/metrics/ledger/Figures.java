package org.linli.query.metrics.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.query.metrics.graph.Balance;
import org.linli.query.metrics.graph.Brokerage;
import org.linli.query.metrics.graph.BrokerageRoles;
import org.linli.query.metrics.graph.Circulation;
import org.linli.query.metrics.graph.Clustering;
import org.linli.query.metrics.graph.Components;
import org.linli.query.metrics.graph.Connectedness;
import org.linli.query.metrics.graph.DegreeAssortativity;
import org.linli.query.metrics.graph.Distances;
import org.linli.query.metrics.graph.Mixing;
import org.linli.query.metrics.graph.Overlap;
import org.linli.query.metrics.graph.Reciprocity;
import org.linli.query.metrics.graph.Triangles;
import org.linli.query.metrics.ledger.Exchanges.Help;
import org.linli.query.metrics.ledger.Mobilisation.Tier;

/** Every figure of a ledger under the name that the known answers give it. */
public final class Figures {
    /** Found from the known answers: yuan an hour. */
    private static final SharedValue.Rates RATES =
            new SharedValue.Rates(Map.of(Help.SKILL, 40.0, Help.GOODS, 15.0, Help.ACTIVITY, 25.0), 25);

    private final Ledger ledger;
    private final IntFunction<String> names;
    private final Map<String, @Nullable Double> found = new TreeMap<>();

    private Figures(Ledger ledger, IntFunction<String> names) {
        this.ledger = ledger;
        this.names = names;
    }

    /** With what each party is called there. */
    public static Map<String, @Nullable Double> of(Ledger ledger, IntFunction<String> names) {
        return new Figures(ledger, names).figures();
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
        SharedValue value = SharedValue.of(ledger);
        put("value_365d.exchanges", value.exchanges());
        put("value_365d.exchange_hours", value.hours());
        put("value_365d.of_which_erased_party_hours", value.erased() / 60.0);
        put("value_365d.volunteer_hours", value.volunteered() / 60.0);
        put("value_365d.labour_value_rmb", value.labourValue(RATES));
        put("value_365d.donations_rmb", value.fen() / 100.0);
        return found;
    }

    private void engagement() {
        Engagement engagement = Engagement.of(ledger);
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
        Contribution contribution = Contribution.of(ledger);
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
        Fulfilment fulfilment = Fulfilment.of(ledger);
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
        SuggestionFigures suggestions = SuggestionFigures.of(ledger, 3);
        put("suggestions_365d_k3.lists", suggestions.lists());
        put("suggestions_365d_k3.hit_rate_at_k", suggestions.hitRate());
        put("suggestions_365d_k3.precision_at_k", suggestions.precision());
        put("suggestions_365d_k3.recall_at_k", suggestions.recall());
        put("suggestions_365d_k3.mrr", suggestions.meanReciprocalRank());
    }

    private void network() {
        Network network = Network.of(ledger);
        Triangles triangles = Triangles.of(network.dealt());
        Components components = Components.of(network.dealt());
        Reciprocity reciprocity = Reciprocity.of(network.given());
        Balance balance = Balance.of(network.given());
        String at = "network_persons_365d.";
        put(at + "n", network.dealt().nodes());
        put(at + "m", network.dealt().edges());
        put(at + "density", network.dealt().density());
        put(at + "mean_degree", network.dealt().meanDegree());
        put(at + "triangles", triangles.count());
        put(at + "transitivity", triangles.transitivity());
        put(at + "avg_clustering_zero", Clustering.of(triangles).zero());
        put(at + "avg_clustering_deg2", Clustering.of(triangles).ofTwo());
        put(at + "components", components.count());
        put(at + "giant_size", components.giantSize());
        put(at + "giant_share_active", components.giantShare());
        put(
                at + "giant_share_registered",
                (double) components.giantSize() / ledger.registered().count());
        put(at + "avg_path_giant", Distances.of(network.dealt(), components).mean());
        put(at + "degree_assortativity", DegreeAssortativity.of(network.dealt()));
        put(at + "mean_overlap", Overlap.of(triangles).mean());
        put(at + "arcs", reciprocity.arcs());
        put(at + "reciprocity", reciprocity.share());
        put(at + "garlaschelli_loffredo_rho", reciprocity.rho());
        put(at + "weighted_reciprocity", reciprocity.weighted());
        put(at + "arcs_on_cycles_share", Circulation.of(network.given()));
        put(at + "both_role_share", balance.bothRoles());
        put(at + "mean_abs_balance", balance.imbalance());
        mixing(at + "community.", Mixing.of(network.dealt(), network.communities()));
        mixing(at + "resident.", Mixing.of(network.dealt(), network.residents()));
        put(
                at + "cross_group_connectedness_floating_to_registered",
                Connectedness.of(network.dealt(), network.residents(), 1, 0));
        BrokerageRoles roles = Stream.of(BrokerageRoles.of(network.given(), network.communities()))
                .reduce(BrokerageRoles::plus)
                .orElseThrow();
        put(at + "gould_fernandez_totals_by_community.w_I", roles.coordinator());
        put(at + "gould_fernandez_totals_by_community.w_O", roles.consultant());
        put(at + "gould_fernandez_totals_by_community.b_IO", roles.representative());
        put(at + "gould_fernandez_totals_by_community.b_OI", roles.gatekeeper());
        put(at + "gould_fernandez_totals_by_community.b_O", roles.liaison());
        @Nullable Double[] constraint = Brokerage.constraint(network.dealt());
        put(
                at + "mean_constraint",
                Stream.of(constraint)
                        .mapToDouble(each -> Objects.requireNonNull(each))
                        .average()
                        .orElseThrow());
        IntStream.range(0, constraint.length)
                .forEach(node ->
                        put(at + "constraint_first3." + names.apply(network.persons()[node]), constraint[node]));
    }

    private void mixing(String at, Mixing mixing) {
        put(at + "ei_index", mixing.eiIndex());
        put(at + "ei_expected", mixing.eiExpected());
        put(at + "cross_ratio", mixing.crossRatio());
        put(at + "modularity", mixing.modularity());
        put(at + "attribute_assortativity", mixing.assortativity());
    }

    private void ties() {
        TieTypes types = TieTypes.of(ledger);
        for (TieTypes.Type type : TieTypes.Type.values()) {
            String name = "tie_types_365d." + type.name().toLowerCase(Locale.ROOT);
            put(name, types.count(type));
            put(name + "_share", types.share(type));
        }
        Ties ties = Ties.of(ledger);
        put("ties_90d.new_ties", ties.formed());
        put("ties_90d.new_cross_community_ties", ties.formedAcross());
        put("ties_90d.weak_bridging_ties_formed", ties.weakBridging());
        put("ties_90d.stranger_exchange_share", ties.strangerShare());
        put("ties_90d.tie_renewal", ties.renewal());
        put("ties_90d.tie_strength_classes_365d.weak", ties.weak());
        put("ties_90d.tie_strength_classes_365d.moderate", ties.moderate());
        put("ties_90d.tie_strength_classes_365d.strong", ties.strong());
        Returns returns = Returns.of(ledger);
        put("forward_return_365d_H90.mature_receipts", returns.receipts());
        put("forward_return_365d_H90.direct_return_rate", returns.returnRate());
        put("forward_return_365d_H90.forward_rate", returns.forwardRate());
        put("forward_return_365d_H90.generalised_share", returns.generalised());
    }

    private void trust() {
        Trust trust = Trust.of(ledger);
        put("trust_365d.rated_pairs", trust.pairs());
        put("trust_365d.positive_mass", trust.positive());
        put("trust_365d.positive_share", trust.share());
        put("trust_365d.wilson95_lower", trust.lower());
        put("trust_365d.beta_mean", trust.posterior().mean());
        put("trust_365d.disputes_per_1000", trust.disputesPerThousand());
    }

    private void mobilisation() {
        Mobilisation mobilisation = Mobilisation.of(ledger);
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
