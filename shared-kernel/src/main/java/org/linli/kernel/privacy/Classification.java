package org.linli.kernel.privacy;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of an event's components say. Each component carries exactly one of {@link SubjectRef},
 * {@link Personal}, {@link Sensitive}, {@link Quasi} and {@link Public}, or none and is a record that classifies its own.
 */
public final class Classification {
    private static final List<Class<? extends Annotation>> CLASSES =
            List.of(SubjectRef.class, Personal.class, Sensitive.class, Quasi.class, Public.class);

    private final Map<String, RecordComponent> leaves = new HashMap<>();
    private final List<SealedField> sealed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Classification(Class<?> event) {
        collect(event, "");
        leaves.forEach((path, component) -> check(event.getSimpleName() + "." + path, path, component));
    }

    /** What is missing or contradictory, one sentence each; empty when the event may be stored. */
    public static List<String> problems(Class<?> event) {
        return new Classification(event).problems.stream().sorted().toList();
    }

    /** The fields to seal. Throws {@link IllegalArgumentException} when there are {@link #problems}. */
    public static List<SealedField> sealedFields(Class<?> event) {
        Classification classification = new Classification(event);
        if (!classification.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", classification.problems));
        }
        return List.copyOf(classification.sealed);
    }

    private void collect(Class<?> type, String prefix) {
        for (RecordComponent component : components(type)) {
            if (classesOf(component).isEmpty() && classifies(component.getType())) {
                collect(component.getType(), prefix + component.getName() + ".");
            } else {
                leaves.put(prefix + component.getName(), component);
            }
        }
    }

    private void check(String name, String path, RecordComponent component) {
        List<Annotation> classes = classesOf(component);
        if (classes.size() != 1) {
            problems.add(name + (classes.isEmpty() ? " has no classification" : " has two classifications"));
        } else if (classifies(component.getType())) {
            problems.add(name + " is classified, and its components are too");
        } else if (classes.getFirst() instanceof Personal personal) {
            checkSealed(name, path, component, personal.subject(), Category.PERSONAL);
        } else if (classes.getFirst() instanceof Sensitive sensitive) {
            checkSealed(name, path, component, sensitive.subject(), Category.SENSITIVE);
        } else if (classes.getFirst() instanceof Quasi quasi) {
            checkSealed(name, path, component, quasi.subject(), Category.PERSONAL);
        }
    }

    private void checkSealed(String name, String path, RecordComponent component, String subject, Category category) {
        String subjectPath = path.substring(0, path.lastIndexOf('.') + 1) + subject;
        RecordComponent holder = leaves.get(subjectPath);
        if (holder == null || !holder.isAnnotationPresent(SubjectRef.class)) {
            problems.add(name + " names " + subject + " as its subject, which is no SubjectRef");
        } else if (Tombstone.isNull(component.getType())
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            problems.add(name + " cannot be erased: it does not allow null");
        } else {
            sealed.add(SealedField.of(path, subjectPath, category, component.getType()));
        }
    }

    private static boolean classifies(Class<?> type) {
        return Arrays.stream(components(type))
                .anyMatch(each -> !classesOf(each).isEmpty() || classifies(each.getType()));
    }

    private static List<Annotation> classesOf(RecordComponent component) {
        return CLASSES.stream()
                .<Annotation>map(component::getAnnotation)
                .filter(Objects::nonNull)
                .toList();
    }

    private static RecordComponent[] components(Class<?> type) {
        return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
    }
}
