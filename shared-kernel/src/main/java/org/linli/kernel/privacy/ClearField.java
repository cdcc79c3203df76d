package org.linli.kernel.privacy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.LocalText;
import org.linli.kernel.giving.Fen;

/**
 * A value that an event says in clear: a {@link SubjectRef} or something {@link Public}. Sealed fields are never among
 * them, so whoever reads events through these fields needs no further care.
 *
 * @param path names joined by dots, for example {@code deal.receiver}
 * @param subject true when it stands for a person
 * @param optional true when it may be absent
 */
public record ClearField(String path, Class<?> type, boolean subject, boolean optional, List<RecordComponent> steps) {
    private static final ClassValue<List<ClearField>> KNOWN = new ClassValue<>() {
        @Override
        protected List<ClearField> computeValue(Class<?> event) {
            List<ClearField> fields = new ArrayList<>();
            collect(event, List.of(), null, fields);
            return List.copyOf(fields);
        }
    };

    /** What a component, or the record it stands in, is classified as. */
    private enum Said {
        SUBJECT,
        PUBLIC
    }

    /** The fields of an event type in the order in which it declares them. */
    public static List<ClearField> of(Class<? extends DomainEvent> event) {
        return KNOWN.get(event);
    }

    /** The event's value; null when it is absent. */
    public @Nullable Object in(DomainEvent event) {
        Object value = event;
        for (RecordComponent step : steps) {
            if (value == null) {
                return null;
            }
            value = read(step, value);
        }
        return value;
    }

    /** True for records that are one value to a reader: an identifier, an amount, or a text in two languages. */
    private static boolean isValue(Class<?> type) {
        return type == LocalText.class
                || type == Fen.class
                || !type.isRecord()
                || (type.getRecordComponents().length == 1 && type.getRecordComponents()[0].getType() == String.class);
    }

    private static void collect(
            Class<?> type, List<RecordComponent> above, @Nullable Said inherited, List<ClearField> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            Said said = component.isAnnotationPresent(SubjectRef.class)
                    ? Said.SUBJECT
                    : component.isAnnotationPresent(Public.class) ? Said.PUBLIC : inherited;
            List<RecordComponent> steps = new ArrayList<>(above);
            steps.add(component);
            if (isSealed(component)) {
                continue;
            }
            if (!isValue(component.getType())) {
                collect(component.getType(), steps, said, fields);
            } else if (said != null) {
                fields.add(field(steps, said));
            }
        }
    }

    private static boolean isSealed(RecordComponent component) {
        return component.isAnnotationPresent(Personal.class)
                || component.isAnnotationPresent(Sensitive.class)
                || component.isAnnotationPresent(Quasi.class);
    }

    private static ClearField field(List<RecordComponent> steps, Said said) {
        String path =
                String.join(".", steps.stream().map(RecordComponent::getName).toList());
        boolean optional =
                steps.stream().anyMatch(step -> step.getAnnotatedType().isAnnotationPresent(Nullable.class));
        steps.forEach(step -> step.getAccessor().setAccessible(true));
        return new ClearField(path, steps.getLast().getType(), said == Said.SUBJECT, optional, List.copyOf(steps));
    }

    private static @Nullable Object read(RecordComponent step, Object holder) {
        try {
            return step.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + step, e);
        }
    }
}
