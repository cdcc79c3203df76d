package org.linli.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Gives every request body an example, put together from those of its fields. A time is the end of something, so its example
 * is half a year ahead: what the description shows can be sent.
 */
final class BodyExamples implements OpenApiCustomizer {
    private static final Duration AHEAD = Duration.ofDays(60);

    private final InstantSource clock;

    BodyExamples(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(media -> media.setExample(example(media.getSchema(), api.getComponents())));
    }

    private @Nullable Object example(Schema<?> schema, Components components) {
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            return example(Objects.requireNonNull(components.getSchemas().get(name), name), components);
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getEnum() != null) {
            return schema.getEnum().getFirst();
        }
        if (schema.getItems() != null) {
            Object item = example(schema.getItems(), components);
            return item == null ? null : List.of(item);
        }
        if ("date-time".equals(schema.getFormat())) {
            return clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.DAYS).toString();
        }
        if ("date".equals(schema.getFormat())) {
            return LocalDate.ofInstant(clock.instant().plus(AHEAD), ZoneOffset.UTC)
                    .toString();
        }
        return schema.getProperties() == null ? null : fields(schema, components);
    }

    private Map<String, Object> fields(Schema<?> schema, Components components) {
        Map<String, Object> fields = new LinkedHashMap<>();
        schema.getProperties().forEach((name, field) -> {
            Object example = example(field, components);
            if (example != null) {
                fields.put(name, example);
            }
        });
        return fields;
    }
}
