package org.linli.query.mydata;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventJson;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Classification;
import org.linli.kernel.privacy.ClearField;
import org.linli.kernel.privacy.SealedField;
import org.linli.kernel.sharing.DiaryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of an event that are one member's to have: the public ones, the member's own sealed ones, opened, and the ids of those whom the
 * member may know. What others had sealed, and who others are, is not among them. Which is which, the event's annotations say.
 */
final class OwnValues {
    private final ObjectNode json;
    private final Set<String> known;
    private final SortedMap<String, Object> values = new TreeMap<>();

    private OwnValues(DomainEvent event, Set<String> known) {
        this.json = EventJson.MAPPER.valueToTree(event);
        this.known = known;
    }

    /**
     * By their paths in the event, such as {@code deal.receiver}; those that are absent are left out.
     *
     * @param known ids of the other members whom the member may know here
     */
    static SortedMap<String, Object> of(DomainEvent event, MemberId member, Collection<String> known) {
        Set<String> all = new HashSet<>(known);
        all.add(member.value());
        OwnValues own = new OwnValues(event, all);
        ClearField.of(event.getClass()).forEach(own::addClear);
        Classification.sealedFields(event.getClass()).stream()
                .filter(field -> own.json.at(field.subject()).asString("").equals(member.value()))
                .forEach(own::addSealed);
        return own.values;
    }

    private JsonNode valueOf(ClearField field) {
        return json.at("/" + field.path().replace('.', '/'));
    }

    private void addClear(ClearField field) {
        JsonNode value = valueOf(field);
        if (!field.subject()) {
            if (!isStrangersDiary(field, value)) {
                put(field.path(), value);
            }
        } else if (value instanceof ArrayNode several) {
            ArrayNode mine = json.arrayNode();
            several.valueStream()
                    .filter(each -> known.contains(each.asString("")))
                    .forEach(mine::add);
            put(field.path(), mine);
        } else if (known.contains(value.asString(""))) {
            put(field.path(), value);
        }
    }

    private void addSealed(SealedField field) {
        put(field.at().toString().substring(1).replace('/', '.'), json.at(field.at()));
    }

    private void put(String path, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            values.put(path, value);
        }
    }

    /** A diary bears the digits of whose it is. */
    private boolean isStrangersDiary(ClearField field, JsonNode value) {
        return field.type() == DiaryId.class
                && value.isString()
                && known.stream()
                        .noneMatch(id -> DiaryId.of(new MemberId(id)).value().equals(value.stringValue()));
    }
}
