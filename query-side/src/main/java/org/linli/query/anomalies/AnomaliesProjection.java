package org.linli.query.anomalies;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.ActionEvent.OfHours;
import org.linli.query.anomalies.Anomaly.Word;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per night in which somebody recorded hours, and one per volunteer and day; what was said is looked at, whether it came to count or not. */
public record AnomaliesProjection(Threshold threshold) implements Projection<Anomaly> {
    public static final String NAME = "volunteer-anomalies";

    /** What is beyond the threshold, by kind and community. */
    static final String TO_REVIEW = "to-review";

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Anomaly> type() {
        return Anomaly.class;
    }

    /** The latest day first. */
    @Override
    public List<Index<Anomaly>> indexes() {
        return List.of(
                new Index<>(TO_REVIEW, this::toReview, anomaly -> anomaly.day().toEpochDay()));
    }

    private Set<String> toReview(Anomaly anomaly) {
        return anomaly.isBeyond(threshold)
                ? anomaly.communities().stream()
                        .map(community -> key(anomaly.kind(), community.value()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    static String key(Suspicion kind, String community) {
        return kind + " " + community;
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof OfHours event
                ? about(event, recorded).map(AnomaliesProjection::id).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The night and the day, empty, that the event is about. */
    private Stream<Anomaly> about(OfHours event, Recorded<?> recorded) {
        MemberId by = by(event);
        LocalDate night = by == null ? null : threshold.night(recorded.meta().occurred());
        Stream<Anomaly> atNight =
                by == null || night == null ? Stream.of() : Stream.of(Anomaly.none(Suspicion.LATE_NIGHT, by, night));
        Stream<Anomaly> ofDay = changesDay(event)
                ? Stream.of(Anomaly.none(
                        Suspicion.LONG_DAY, event.volunteer(), event.hours().day()))
                : Stream.of();
        return Stream.concat(atNight, ofDay);
    }

    /** An approval says nothing of a day that its submission did not say. */
    private static boolean changesDay(OfHours event) {
        return switch (event) {
            case AttestationGiven _, CorrectionGiven _, BackfillSubmitted _, BackfillRejected _ -> true;
            case BackfillApproved _, HoursAttested _, HoursCorrected _, HoursNotEntered _ -> false;
        };
    }

    /** Who says something, or makes count what another said; null: it follows from what was said before. */
    private static @Nullable MemberId by(OfHours event) {
        return switch (event) {
            case AttestationGiven given -> given.by();
            case CorrectionGiven given -> given.by();
            case BackfillSubmitted submitted -> submitted.by();
            case BackfillApproved approved -> approved.by();
            case BackfillRejected _, HoursAttested _, HoursCorrected _, HoursNotEntered _ -> null;
        };
    }

    private static String id(Anomaly anomaly) {
        return anomaly.kind() + " " + anomaly.member() + " " + anomaly.day();
    }

    @Override
    public @Nullable Anomaly fold(String id, @Nullable Anomaly anomaly, Recorded<?> recorded) {
        if (!(recorded.event() instanceof OfHours event)) {
            return anomaly;
        }
        Anomaly before = anomaly == null
                ? about(event, recorded)
                        .filter(each -> id(each).equals(id))
                        .findFirst()
                        .orElse(null)
                : anomaly;
        if (before == null) {
            return null;
        }
        Anomaly cleared = before.kind() == Suspicion.LONG_DAY ? before.without(event.action()) : before;
        return event instanceof BackfillRejected
                ? cleared
                : cleared.with(new Word(
                        event.action(), event.shift().community(), event.hours().minutes(), recorded.id()));
    }
}
