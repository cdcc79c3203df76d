package org.linli.query.mobilisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.places.OpeningHours;
import org.linli.query.leaderboard.Profile;
import org.linli.query.leaderboard.ProfilesProjection;
import org.linli.query.metrics.facts.Grown;
import org.linli.query.mobilisation.MobilisationNodes.By;
import org.linli.query.mobilisation.MobilisationNodes.Cause;
import org.linli.query.mobilisation.MobilisationNodes.Node;
import org.linli.query.trail.TrailEntry;
import org.linli.query.trail.TrailProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** Says of members who they are where the board of their organisation would, and opens what brought them in only where it touches one of these. */
final class Naming {
    private static final Projection<Profile> PROFILES = new ProfilesProjection();
    private static final Projection<TrailEntry> TRAIL = new TrailProjection();

    private final ViewStore views;

    Naming(ViewStore views) {
        this.views = views;
    }

    /** Those from one place on and before another. */
    List<Node> rows(List<Grown.Node> all, int from, int to) {
        List<Grown.Node> chosen = all.subList(from, to);
        Set<String> own = chosen.stream()
                .flatMap(node -> Stream.of(node, parent(all, node)))
                .filter(Objects::nonNull)
                .map(Grown.Node::member)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
        Map<String, Profile> profiles = views.getAll(PROFILES, own);
        Map<String, TrailEntry> entries = views.getAll(
                TRAIL,
                chosen.stream()
                        .filter(node ->
                                node.cause() != null && (isTold(node, profiles) || isTold(parent(all, node), profiles)))
                        .map(node -> Long.toString(
                                Objects.requireNonNull(node.cause()).position()))
                        .toList());
        List<Node> rows = new ArrayList<>(chosen.size());
        for (Grown.Node node : chosen) {
            rows.add(row(from + rows.size() + 1, node, isTold(node, profiles), entries));
        }
        return rows;
    }

    private static Grown.@Nullable Node parent(List<Grown.Node> all, Grown.Node node) {
        return node.parent() == null ? null : all.get(node.parent());
    }

    /** Its own, and not one who does not wish to be seen. */
    private static boolean isTold(Grown.@Nullable Node node, Map<String, Profile> profiles) {
        if (node == null || node.member() == null) {
            return false;
        }
        Profile profile = profiles.get(node.member().value());
        return profile != null && profile.shown();
    }

    private static Node row(int number, Grown.Node node, boolean told, Map<String, TrailEntry> entries) {
        return new Node(
                number,
                node.parent() == null ? null : (Integer) (node.parent() + 1),
                node.generation(),
                node.tier(),
                told ? node.member() : null,
                told ? LocalDate.ofInstant(node.since(), OpeningHours.ZONE) : null,
                node.cause() == null ? null : cause(node.cause(), entries));
    }

    private static Cause cause(org.linli.query.metrics.ledger.Forest.Cause cause, Map<String, TrailEntry> entries) {
        TrailEntry entry = entries.get(Long.toString(cause.position()));
        By by = cause.invited() ? By.INVITATION : By.EXCHANGE;
        return new Cause(
                by,
                entry == null ? null : entry.id(),
                entry == null || cause.invited() ? null : entry.what().aggregate());
    }
}
