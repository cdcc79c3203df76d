package org.linli.kernel.privacy;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;

/**
 * Where a record says whose a value is.
 *
 * @param path names joined by dots
 * @param steps the components to go through
 * @param key of the map that the last step leads to; null when it leads to the member
 */
record SubjectPath(
        String path, List<MethodHandle> steps, @Nullable String key) {

    /** The path from a record of this type; null when no member can stand there. */
    static @Nullable SubjectPath of(Class<?> type, String path) {
        List<MethodHandle> steps = new ArrayList<>();
        Class<?> here = type;
        String rest = path;
        while (here.isRecord() && here != MemberId.class) {
            String name = rest.substring(0, end(rest));
            RecordComponent component = Arrays.stream(here.getRecordComponents())
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .orElse(null);
            if (component == null) {
                return null;
            }
            steps.add(PersonalRecord.accessor(component.getAccessor()));
            here = component.getType();
            rest = rest.substring(Math.min(rest.length(), end(rest) + 1));
        }
        boolean keyed = Map.class.isAssignableFrom(here) && !rest.isEmpty();
        return keyed || (here == MemberId.class && rest.isEmpty())
                ? new SubjectPath(path, List.copyOf(steps), keyed ? rest : null)
                : null;
    }

    private static int end(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path.length() : dot;
    }

    /** Who stands there; null when nobody does. */
    @Nullable
    MemberId in(Object record) {
        Object here = record;
        for (MethodHandle step : steps) {
            here = here == null ? null : PersonalRecord.read(step, here);
        }
        if (key != null && here instanceof Map<?, ?> map) {
            here = map.get(key);
        }
        return here instanceof String text ? new MemberId(text) : (MemberId) here;
    }
}
