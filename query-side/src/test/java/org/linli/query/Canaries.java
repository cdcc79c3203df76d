package org.linli.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventJson;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Classification;
import org.linli.kernel.privacy.PersonalData;
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
        Class<? extends DomainEvent> type = recorded.event().getClass();
        ObjectNode json = EventJson.MAPPER.valueToTree(recorded.event());
        for (SealedField field : Classification.sealedFields(type)) {
            JsonNode subject = json.at(field.subject());
            if (field.type() == String.class && subject.isString()) {
                String canary = "canary-" + subjects.size() + '.';
                subjects.put(canary, new MemberId(subject.stringValue()));
                JsonPointer at = field.at();
                ((ObjectNode) json.at(at.head())).put(at.last().getMatchingProperty(), canary);
            }
        }
        return with(EventJson.MAPPER.treeToValue(json, type), recorded);
    }

    /** The event as it is written once this member is erased. */
    static Recorded<?> without(MemberId erased, Recorded<?> recorded) {
        return with(PersonalData.without(recorded.event(), erased), recorded);
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

    /** Another event in the place of a recorded one. */
    static Recorded<?> with(DomainEvent event, Recorded<?> as) {
        return new Recorded<>(event, as.meta(), as.position(), as.sequence(), as.recorded(), as.id(), as.aggregate());
    }
}
