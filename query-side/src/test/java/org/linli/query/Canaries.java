package org.linli.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventJson;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Classification;
import org.linli.kernel.privacy.SealedField;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts that occur nowhere else, one for every sealed text of every event, so that whoever keeps one is found. Which fields
 * are sealed and whose they are, the classification of the events says.
 */
final class Canaries {
    private static final Pattern CANARY = Pattern.compile("canary-\\d+\\.");

    private final Map<String, MemberId> subjects = new HashMap<>();

    /** The event with a canary of its own in each sealed text. */
    Recorded<?> in(Recorded<?> recorded) {
        return changed(recorded, (json, field) -> {
            MemberId subject = subject(json, field);
            if (field.type() != String.class || subject == null) {
                return json.at(field.at());
            }
            String canary = "canary-" + subjects.size() + '.';
            subjects.put(canary, subject);
            return json.stringNode(canary);
        });
    }

    /** The event as it is opened once this member's keys are gone, or as it is written then. */
    static Recorded<?> without(MemberId erased, Recorded<?> recorded) {
        return changed(
                recorded,
                (json, field) -> erased.equals(subject(json, field)) ? tombstone(json, field) : json.at(field.at()));
    }

    /** The canaries in a text. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = CANARY.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** Whose value it stood for. */
    MemberId subject(String canary) {
        MemberId subject = subjects.get(canary);
        if (subject == null) {
            throw new IllegalArgumentException("no canary: " + canary);
        }
        return subject;
    }

    private interface Change {
        JsonNode of(ObjectNode json, SealedField field);
    }

    private static Recorded<?> changed(Recorded<?> recorded, Change change) {
        Class<? extends DomainEvent> type = recorded.event().getClass();
        ObjectNode json = EventJson.MAPPER.valueToTree(recorded.event());
        for (SealedField field : Classification.sealedFields(type)) {
            JsonNode value = change.of(json, field);
            JsonPointer at = field.at();
            if (!value.isMissingNode()) {
                ((ObjectNode) json.at(at.head())).set(at.last().getMatchingProperty(), value);
            }
        }
        return new Recorded<>(
                EventJson.MAPPER.treeToValue(json, type),
                recorded.meta(),
                recorded.position(),
                recorded.sequence(),
                recorded.recorded(),
                recorded.id(),
                recorded.aggregate());
    }

    private static @Nullable MemberId subject(ObjectNode json, SealedField field) {
        JsonNode subject = json.at(field.subject());
        return subject.isString() ? new MemberId(subject.stringValue()) : null;
    }

    private static JsonNode tombstone(ObjectNode json, SealedField field) {
        return Iterable.class.isAssignableFrom(field.type()) ? json.arrayNode() : json.nullNode();
    }
}
