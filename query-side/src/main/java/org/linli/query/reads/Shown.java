package org.linli.query.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.PersonalData;
import org.linli.web.Page;

/** What an answer, or an export as it grows, shows of people other than its reader. For one thread. */
public final class Shown {
    private static final ClassValue<List<Method>> TO_ID = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return toId(type);
        }
    };

    private final MemberId reader;
    private final SortedSet<String> subjects = new TreeSet<>();
    private final MessageDigest digest = sha256();
    private int results;

    /** Nothing so far. */
    public Shown(MemberId reader) {
        this.reader = reader;
    }

    /** Everything that this body shows: of a page each row, of anything else itself. */
    public static Shown in(Object body, MemberId reader) {
        Shown shown = new Shown(reader);
        (body instanceof Page<?> page ? page.items() : List.of(body)).forEach(shown::add);
        return shown;
    }

    /** One more record; true when it shows something of somebody else. */
    public boolean add(Object result) {
        TreeSet<String> others = new TreeSet<>();
        PersonalData.subjects(result).forEach(member -> others.add(member.value()));
        if (result instanceof Reviewed reviewed) {
            reviewed.reviewed().forEach(member -> others.add(member.value()));
        }
        others.remove(reader.value());
        others.remove(MemberId.SYSTEM.value());
        if (others.isEmpty()) {
            return false;
        }
        subjects.addAll(others);
        digest.update((id(result) + '\n').getBytes(UTF_8));
        results++;
        return true;
    }

    public boolean isNothing() {
        return subjects.isEmpty();
    }

    /** Each once, in the order of their ids. */
    public List<MemberId> subjects() {
        return subjects.stream().map(MemberId::new).toList();
    }

    /** How many records show something of somebody else. */
    public int results() {
        return results;
    }

    /** SHA-256 over the ids of those records, each ended by a line feed, in 64 hexadecimal digits. Asked once. */
    public String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What a record is known by; nothing where it has no identifier. */
    private static String id(Object result) {
        List<Method> steps = TO_ID.get(result.getClass());
        if (steps.isEmpty()) {
            return "";
        }
        Object value = result;
        for (Method step : steps) {
            if (value == null) {
                return "";
            }
            value = read(step, value);
        }
        return value == null ? "" : value.toString();
    }

    /** The way to the first component that is an identifier, or is called so; else to that of the first record in it. */
    private static List<Method> toId(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        for (RecordComponent component : components) {
            if (component.getName().equals("id")
                    || component.getType().getSimpleName().endsWith("Id")) {
                return List.of(accessor(component));
            }
        }
        for (RecordComponent component : components) {
            List<Method> within = component.getType() == type ? List.of() : toId(component.getType());
            if (!within.isEmpty()) {
                return Stream.concat(Stream.of(accessor(component)), within.stream())
                        .toList();
            }
        }
        return List.of();
    }

    private static Method accessor(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor();
    }

    private static @Nullable Object read(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
