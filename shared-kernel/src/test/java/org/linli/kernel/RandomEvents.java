package org.linli.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Side;

/** Events of any type with values drawn from a seed. The same seed gives the same events. */
final class RandomEvents {
    private static final List<String> TEXTS =
            List.of("", "张三", "水管漏水 💧", "a\"b\\c\n\u0000\u2028", "sealed:1:a:b", "O'Neill");

    private final Random random;
    private final boolean withNulls;

    RandomEvents(long seed, boolean withNulls) {
        this.random = new Random(seed);
        this.withNulls = withNulls;
    }

    <E extends DomainEvent> E next(Class<E> type) {
        return type.cast(value(type));
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && withNulls && random.nextInt(3) == 0 ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                Stream.generate(() -> value(list.getActualTypeArguments()[0]))
                        .limit(random.nextInt(1, 4))
                        .toList();
            case Class<?> id
            when id == ListingId.class -> ListingId.of(random.nextBoolean() ? Side.OFFER : Side.REQUEST, bytes());
            case Class<?> amount when amount == Fen.class -> new Fen(random.nextLong(1, Fen.MOST));
            case Class<?> period
            when period == Period.class -> new Period("2026-%02d".formatted(random.nextInt(1, 13)));
            case Class<?> id when id == LoanId.class -> LoanId.of(ItemId.of(bytes()), bytes());
            case Class<?> enumeration
            when enumeration.isEnum() ->
                enumeration.getEnumConstants()[random.nextInt(enumeration.getEnumConstants().length)];
            case Class<?> structure when structure.isRecord() -> structure(structure);
            case Class<?> simple -> simple(simple);
            default -> throw new IllegalArgumentException("no values of " + type);
        };
    }

    private Object structure(Class<?> type) {
        try {
            if (type.getName().endsWith("Id")) {
                return type.getMethod("of", byte[].class).invoke(null, (Object) bytes());
            }
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::component).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no values of " + type, e);
        }
    }

    private Object simple(Class<?> type) {
        if (type == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(30_000));
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(1, 1000);
        } else if (type == long.class || type == Long.class) {
            return random.nextLong(1, Long.MAX_VALUE);
        }
        if (type == double.class || type == Double.class) {
            return random.nextInt(1, 1000) / 8.0;
        }
        throw new IllegalArgumentException("no values of " + type);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }
}
