package org.linli.kernel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Classification;
import org.linli.kernel.privacy.FieldSealer;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.SealedField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** Turns facts into their stored form, personal fields sealed, and back. Safe for use by many threads. */
public final class EventCodec {
    private final FieldSealer sealer;
    private final Upcasters upcasters;
    private final Map<String, Form> forms = EventNames.all().values().stream()
            .map(Form::of)
            .collect(Collectors.toUnmodifiableMap(form -> form.present().name(), Function.identity()));
    private final Map<Class<?>, Form> formsByType =
            forms.values().stream().collect(Collectors.toUnmodifiableMap(Form::type, Function.identity()));

    public EventCodec(KeyStore keys) {
        this(keys, Upcasters.ALL);
    }

    EventCodec(KeyStore keys, Upcasters upcasters) {
        this.sealer = new FieldSealer(keys);
        this.upcasters = upcasters;
    }

    /**
     * The stored form, as UTF-8, to be kept under {@link StoredType#of}.
     *
     * @throws IllegalArgumentException when a text cannot be stored as it is, or a personal value has no subject
     * @throws org.linli.kernel.privacy.SubjectErased when it holds a personal value of an erased subject
     * @throws org.linli.kernel.privacy.KeysUnavailable when the keys cannot be had now
     */
    public byte[] encode(DomainEvent event) {
        Form form = form(formsByType.get(event.getClass()), event.getClass().getName());
        try {
            if (form.sealedFields().isEmpty()) {
                return EventJson.MAPPER.writeValueAsBytes(event);
            }
            ObjectNode json = EventJson.MAPPER.valueToTree(event);
            sealer.seal(json, form.sealedFields(), form.present());
            return EventJson.MAPPER.writeValueAsBytes(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    form.present() + " has a text with half a character or a value without JSON form: " + at(e));
        }
    }

    /**
     * The fact, with null in place of erased values.
     *
     * @throws IllegalArgumentException when this build does not know the name
     * @throws UnreadableEvent when it is not what was written
     * @throws org.linli.kernel.privacy.KeysUnavailable when the keys cannot be had now
     */
    public DomainEvent decode(StoredType stored, byte[] json) {
        Form form = form(forms.get(stored.name()), stored.name());
        try {
            if (form.sealedFields().isEmpty()
                    && stored.revision() == form.present().revision()) {
                return form.reader().readValue(json);
            }
            return form.reader().readValue(present(stored, form, json));
        } catch (JacksonException e) {
            throw new UnreadableEvent(stored, at(e));
        }
    }

    /** The fields that are sealed under this name and revision. */
    List<SealedField> sealedFields(StoredType stored) {
        Form form = form(forms.get(stored.name()), stored.name());
        List<SealedField> fields = form.sealedFields();
        for (Upcaster step : upcasters.path(stored, form.present().revision()).reversed()) {
            fields = step.sealedFields(fields);
        }
        return fields;
    }

    /** The opened form in the present revision. */
    private ObjectNode present(StoredType stored, Form form, byte[] bytes) {
        if (!(EventJson.MAPPER.readTree(bytes) instanceof ObjectNode json)) {
            throw new UnreadableEvent(stored, "it is no JSON object");
        }
        List<Upcaster> path = upcasters.path(stored, form.present().revision());
        sealer.unseal(json, sealedFields(stored), stored);
        for (Upcaster step : path) {
            json = step.upcast(json);
        }
        return json;
    }

    private static Form form(@Nullable Form form, String name) {
        if (form == null) {
            throw new IllegalArgumentException("no event of this build is " + name);
        }
        return form;
    }

    /** Where, and what kind of error: the parser's own messages may repeat content. */
    private static String at(JacksonException e) {
        return e.getClass().getSimpleName() + " at " + e.getPathReference();
    }

    private record Form(
            Class<? extends DomainEvent> type,
            StoredType present,
            List<SealedField> sealedFields,
            ObjectReader reader) {
        static Form of(Class<? extends DomainEvent> type) {
            return new Form(
                    type, StoredType.of(type), Classification.sealedFields(type), EventJson.MAPPER.readerFor(type));
        }
    }
}
