package org.linli.kernel.privacy;

import tools.jackson.core.JsonPointer;

/**
 * A field that is stored sealed.
 *
 * @param at where it stands in the event's JSON
 * @param subject where the event says whose it is
 * @param type the value's type, which decides what stands in its place once erased
 */
public record SealedField(JsonPointer at, JsonPointer subject, Category category, Class<?> type) {
    /** Paths are names joined by dots, for example {@code deal.receiver}. */
    public static SealedField of(String path, String subjectPath, Category category, Class<?> type) {
        return new SealedField(pointer(path), pointer(subjectPath), category, type);
    }

    private static JsonPointer pointer(String path) {
        return JsonPointer.compile("/" + path.replace('.', '/'));
    }
}
