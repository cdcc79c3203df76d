package org.linli.web.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.ListingId;

/** Describes the kernel's ids as what they are in JSON: strings of a pattern. */
final class IdSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (isId(raw)) {
            return new StringSchema().pattern(pattern(raw));
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    static String pattern(Class<?> id) {
        String name = id.getSimpleName();
        String kind = id == ListingId.class
                ? "(offer|request)"
                : name.substring(0, name.length() - "Id".length()).toLowerCase(Locale.ROOT);
        return "^" + kind + "-[0-7][0-9a-v]{25}$";
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("org.linli.kernel")
                && type.getSimpleName().endsWith("Id");
    }
}
