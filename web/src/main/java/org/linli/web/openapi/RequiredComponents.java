package org.linli.web.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes as required what request bodies must have: every component of our records that is not {@link Nullable}. Stops
 * when two types would share one description.
 */
final class RequiredComponents implements ModelConverter {
    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        Schema<?> model = resolved == null ? null : model(resolved, context);
        if (resolved != null && resolved.get$ref() != null) {
            requireOwnName(name(resolved.get$ref()), raw);
        }
        if (model != null && model.getProperties() != null && isOurs(raw)) {
            model.setRequired(required(raw));
        }
        return resolved;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(name(reference));
    }

    private void requireOwnName(String name, Class<?> type) {
        Class<?> other = described.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(other + " and " + type + " are both described as " + name
                    + ": give one of them another name with @Schema");
        }
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<String> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .map(RecordComponent::getName)
                .toList();
    }

    /** Records that leave something out when written do not promise their components. */
    private static boolean isOurs(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("org.linli.")
                && !type.isAnnotationPresent(JsonInclude.class);
    }
}
