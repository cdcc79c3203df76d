package org.linli.query.trail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.privacy.Sensitive;
import org.linli.query.reads.Reviewed;
import org.linli.query.words.Words;
import org.linli.web.problem.Language;

/**
 * One line of a trail as one reader may see it.
 *
 * @param position in the store's order; larger is later
 * @param id the event's own
 * @param occurred when it happened
 * @param recorded when it was stored; later than it happened for what was imported
 * @param event stored name
 * @param text what happened, in the reader's language
 * @param actor who acted; null where the reader may not know
 * @param principal in whose name; null where the reader may not know
 * @param aggregate whose history it belongs to; null where the reader may not know
 * @param version sequence number in its aggregate
 * @param places places and organisations that it concerns
 * @param subjects the members it names that the reader may know, by where it names them
 * @param role that was given or taken; null for every other event and for readers who may not know
 * @param correlation what one request led to has the same
 * @param causation id of the event, or of the request, that caused it
 * @param reviewed of whom it tells a reviewer; no part of the answer
 */
public record TrailLine(
        long position,
        String id,
        Instant occurred,
        Instant recorded,
        String event,
        String text,
        Channel channel,
        @Nullable String actor,
        @Nullable String principal,
        @Nullable String aggregate,
        long version,
        List<String> places,
        SortedMap<String, String> subjects,
        @Sensitive(subject = "subjects.member") @Nullable Role role,
        String correlation,
        String causation,
        @JsonIgnore Set<MemberId> reviewed)
        implements Reviewed {
    static final List<String> COLUMNS = List.of(
            "position",
            "id",
            "occurred",
            "recorded",
            "event",
            "text",
            "channel",
            "actor",
            "principal",
            "aggregate",
            "version",
            "places",
            "subjects",
            "role",
            "correlation",
            "causation");

    static TrailLine of(TrailEntry entry, Sight sight, Language language) {
        SortedMap<String, String> subjects = new TreeMap<>(entry.what().subjects());
        subjects.values().removeIf(member -> sight.shown(member, entry) == null);
        return new TrailLine(
                entry.position(),
                entry.id(),
                entry.occurred(),
                entry.recorded(),
                entry.what().event(),
                Words.standard().say(entry.what(), sight.audience(entry), language),
                entry.what().channel(),
                sight.shown(entry.what().actor().value(), entry),
                sight.shown(entry.what().principal().value(), entry),
                sight.shown(entry.what().aggregate(), entry),
                entry.version(),
                List.copyOf(entry.places()),
                subjects,
                subjects.containsKey("member") ? sight.role(entry) : null,
                entry.correlation(),
                entry.causation(),
                sight.reviewed(entry));
    }

    /** The members whom its reader may know here, by id. */
    public Set<String> known() {
        return Stream.concat(Stream.of(actor, principal).filter(Objects::nonNull), subjects.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of {@link #COLUMNS}. */
    List<? extends @Nullable Object> cells() {
        return Arrays.asList(
                position,
                id,
                occurred,
                recorded,
                event,
                text,
                channel,
                actor,
                principal,
                aggregate,
                version,
                places.isEmpty() ? null : String.join(" ", places),
                subjects.isEmpty() ? null : joined(subjects),
                role,
                correlation,
                causation);
    }

    private static String joined(Map<String, String> subjects) {
        return subjects.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
