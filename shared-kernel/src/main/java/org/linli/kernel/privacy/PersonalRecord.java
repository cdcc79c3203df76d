package org.linli.kernel.privacy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;

/**
 * A record type as {@link PersonalData} sees it; read once.
 *
 * @param values the components that are somebody's
 * @param holders the components whose value may hold such
 */
record PersonalRecord(Class<?> type, List<Value> values, List<Part> holders, MethodHandle constructor, List<Part> all) {
    private static final ClassValue<PersonalRecord> KNOWN = new ClassValue<>() {
        @Override
        protected PersonalRecord computeValue(Class<?> type) {
            return read(type);
        }
    };
    private static final ClassValue<Boolean> HOLDING = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return canHold(type, new HashSet<>());
        }
    };

    /** A component by its number. */
    record Part(int number, String name, MethodHandle accessor) {
        @Nullable
        Object in(Object record) {
            return read(accessor, record);
        }
    }

    /** A component that is somebody's. */
    record Value(Part part, SubjectPath subject, @Nullable Object tombstone) {}

    static PersonalRecord of(Class<?> type) {
        return KNOWN.get(type);
    }

    static boolean canHold(Class<?> type) {
        return HOLDING.get(type);
    }

    void collect(Object record, Collection<MemberId> subjects) {
        for (Value value : values) {
            Object held = value.part().in(record);
            if (!Tombstone.isAbsent(held)) {
                subjects.add(subject(value, record));
            }
        }
        for (Part holder : holders) {
            Object held = holder.in(record);
            if (held != null) {
                PersonalData.collect(held, subjects);
            }
        }
    }

    Object without(Object record, MemberId member) {
        @Nullable Object[] changed = all.stream().map(part -> part.in(record)).toArray();
        for (Value value : values) {
            int number = value.part().number();
            if (!Tombstone.isAbsent(changed[number]) && subject(value, record).equals(member)) {
                changed[number] = value.tombstone();
            }
        }
        for (Part holder : holders) {
            Object held = changed[holder.number()];
            if (held != null) {
                changed[holder.number()] = PersonalData.blanked(held, member);
            }
        }
        return made(changed);
    }

    private MemberId subject(Value value, Object record) {
        MemberId subject = value.subject().in(record);
        if (subject == null) {
            throw new IllegalStateException(name(type, value.part().name())
                    + " holds a personal value, but nobody stands at "
                    + value.subject().path() + ".");
        }
        return subject;
    }

    private Object made(@Nullable Object[] components) {
        try {
            return constructor.invokeExact(components);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    private static PersonalRecord read(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> all = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        List<Part> holders = new ArrayList<>();
        for (RecordComponent component : components) {
            Part part = new Part(all.size(), component.getName(), accessor(component.getAccessor()));
            all.add(part);
            String path = subjectOf(component);
            if (path != null) {
                values.add(value(type, component, part, path));
            } else if (canHold(component.getGenericType(), new HashSet<>())) {
                holders.add(part);
            }
        }
        return new PersonalRecord(type, values, holders, constructor(type, components), all);
    }

    private static Value value(Class<?> type, RecordComponent component, Part part, String path) {
        String name = name(type, part.name());
        SubjectPath subject = SubjectPath.of(type, path);
        if (subject == null) {
            throw new IllegalArgumentException(name + " names " + path + " as its subject, where no member stands.");
        }
        if (Tombstone.isNull(component.getType())
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new IllegalArgumentException(name + " cannot be erased: it does not allow null.");
        }
        return new Value(part, subject, Tombstone.value(component.getType()));
    }

    private static @Nullable String subjectOf(RecordComponent component) {
        Personal personal = component.getAnnotation(Personal.class);
        Sensitive sensitive = component.getAnnotation(Sensitive.class);
        Quasi quasi = component.getAnnotation(Quasi.class);
        return personal != null
                ? personal.subject()
                : sensitive != null ? sensitive.subject() : quasi != null ? quasi.subject() : null;
    }

    /** What a type says before there is an object: false only when no object of it can hold a personal value. */
    private static boolean canHold(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(each -> canHold(each, seen))
                    || canHold(parameterized.getRawType(), seen);
        }
        if (!(type instanceof Class<?> known)) {
            return true; // a variable: the object tells
        }
        if (known.isRecord()) {
            return Arrays.stream(known.getRecordComponents())
                    .anyMatch(each -> subjectOf(each) != null || canHold(each.getGenericType(), seen));
        }
        if (known.isSealed()) {
            return Arrays.stream(known.getPermittedSubclasses()).anyMatch(each -> canHold(each, seen));
        }
        boolean container = Collection.class.isAssignableFrom(known) || Map.class.isAssignableFrom(known);
        return known == Object.class
                || known == Record.class
                || (known.isInterface() && !container && !known.getName().startsWith("java."));
    }

    static MethodHandle accessor(Method method) {
        return handle(method, () -> MethodHandles.lookup().unreflect(method))
                .asType(MethodType.methodType(Object.class, Object.class));
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return handle(canonical, () -> MethodHandles.lookup().unreflectConstructor(canonical))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no constructor of all its components", e);
        }
    }

    private interface Look {
        MethodHandle up() throws IllegalAccessException;
    }

    private static MethodHandle handle(AccessibleObject member, Look look) {
        try {
            member.setAccessible(true);
            return look.up();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + member, e);
        }
    }

    static @Nullable Object read(MethodHandle accessor, Object record) {
        try {
            return accessor.invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read a " + record.getClass().getName(), e);
        }
    }

    private static String name(Class<?> type, String component) {
        return type.getSimpleName() + "." + component;
    }
}
