package org.linli.app.distributed;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.command.audit.ReadCommand.RecordReads;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.incentives.Period;

/** Records of any type with values drawn from a seed; what a record refuses is drawn again. */
final class Samples {
    private static final int TRIES = 500;

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    Object next(Class<?> type) {
        return Objects.requireNonNull(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType of) {
            return container((Class<?>) of.getRawType(), of.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        if (plain.isSealed()) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return value(kinds[random.nextInt(kinds.length)]);
        }
        if (plain == Period.class) {
            return new Period("2026-%02d".formatted(random.nextInt(1, 13)));
        }
        return plain.isRecord() ? structure(plain) : simple(plain);
    }

    private Object container(Class<?> type, Type[] of) {
        int size = random.nextInt(3);
        if (Map.class.isAssignableFrom(type)) {
            Map<Object, Object> map = type == SortedMap.class ? new TreeMap<>() : new HashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(value(of[0]), value(of[1]));
            }
            return type == SortedMap.class ? map : Map.copyOf(map);
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(value(of[0]));
        }
        if (SortedSet.class.isAssignableFrom(type)) {
            return new TreeSet<>(list);
        }
        return Set.class.isAssignableFrom(type) ? Set.copyOf(new HashSet<>(list)) : List.copyOf(list);
    }

    private Object structure(Class<?> type) {
        for (int i = 0; i < TRIES; i++) {
            try {
                if (type.getName().endsWith("Id")) {
                    return id(type);
                }
                if (type == Fen.class) {
                    return new Fen(random.nextLong(1, Fen.MOST));
                }
                if (type == RecordReads.class) {
                    PersonalDataRead read = (PersonalDataRead) value(PersonalDataRead.class);
                    return new RecordReads(read.reads(), List.of(read));
                }
                RecordComponent[] components = type.getRecordComponents();
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(
                        Arrays.stream(components).map(this::component).toArray());
            } catch (InvocationTargetException refused) {
                // drawn again
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no values of " + type, e);
            }
        }
        throw new IllegalArgumentException(type + " refuses whatever is drawn");
    }

    private Object id(Class<?> type) throws ReflectiveOperationException {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        for (var method : type.getMethods()) {
            if (method.getName().equals("of")
                    && method.getParameterTypes()[method.getParameterCount() - 1] == byte[].class) {
                Object[] given = Arrays.stream(method.getParameterTypes())
                        .map(part -> part == byte[].class ? bytes : value(part))
                        .toArray();
                return Objects.requireNonNull(method.invoke(null, given));
            }
        }
        throw new IllegalArgumentException("no ids of " + type);
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextInt(3) == 0 ? null : value(component.getGenericType());
    }

    private Object simple(Class<?> type) {
        if (type == String.class || type == Object.class) {
            return "水管 \"漏水\" 💧 " + random.nextInt(100);
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(1, 100);
        } else if (type == long.class || type == Long.class) {
            return random.nextLong(1, Long.MAX_VALUE);
        } else if (type == double.class || type == Double.class) {
            return random.nextDouble();
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(10_000), 2);
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
        } else if (type == Duration.class) {
            return Duration.ofMillis(random.nextLong(1_000_000_000L));
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(30_000));
        } else if (type == YearMonth.class) {
            return YearMonth.of(2026, random.nextInt(1, 13));
        } else if (type == LocalTime.class) {
            return LocalTime.ofSecondOfDay(random.nextInt(86_400));
        } else if (type == DayOfWeek.class) {
            return DayOfWeek.of(random.nextInt(1, 8));
        }
        throw new IllegalArgumentException("no values of " + type);
    }
}
