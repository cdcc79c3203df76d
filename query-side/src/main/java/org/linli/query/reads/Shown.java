package org.linli.query.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.PersonalData;
import org.linli.web.Page;

/** What an answer, or an export as it grows, shows of people other than its reader. For one thread. */
public final class Shown {
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

    /** What a record is known by: the first component that is an identifier, or is called so. */
    private static String id(Object result) {
        if (result instanceof Record) {
            for (RecordComponent component : result.getClass().getRecordComponents()) {
                if (isId(component)) {
                    return String.valueOf(read(component, result));
                }
            }
            for (RecordComponent component : result.getClass().getRecordComponents()) {
                if (component.getType().isRecord()) {
                    return id(Objects.requireNonNullElse(read(component, result), ""));
                }
            }
        }
        return "";
    }

    private static boolean isId(RecordComponent component) {
        return component.getName().equals("id")
                || component.getType().getSimpleName().endsWith("Id");
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
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
