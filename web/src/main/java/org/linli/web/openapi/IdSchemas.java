package org.linli.web.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Side;

/** Describes the kernel's ids and amounts as what they are in JSON: strings of a pattern, integers. */
final class IdSchemas implements ModelConverter {
    /** The digits of the item stand first in the id of a loan. */
    private static final String ITEM = "-[0-7][0-9a-v]{25}";

    private static final String NOBODYS = "-00000000000000000000000001";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (isId(raw)) {
            return new StringSchema().pattern(pattern(raw)).example(example(raw));
        }
        if (raw == Fen.class) {
            return new IntegerSchema()
                    .format("int64")
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Fen.MOST))
                    .description("An amount in fen (分), 100 to the yuan.")
                    .example(500_000L);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static String pattern(Class<?> id) {
        List<String> kinds = kinds(id);
        String kind = kinds.size() == 1 ? kinds.getFirst() : "(" + String.join("|", kinds) + ")";
        return "^" + kind + (id == LoanId.class ? ITEM : "") + "-[0-7][0-9a-v]{25}$";
    }

    /** Most ids are of one kind, which their type is called after. */
    private static List<String> kinds(Class<?> id) {
        if (id == ListingId.class) {
            return List.of(Side.OFFER.kind(), Side.REQUEST.kind());
        }
        return id == SourceId.class ? List.of("donation", "sale") : List.of(kind(id));
    }

    private static String example(Class<?> id) {
        return kinds(id).getFirst() + (id == LoanId.class ? NOBODYS : "") + NOBODYS;
    }

    private static String kind(Class<?> id) {
        String name = id.getSimpleName();
        return name.substring(0, name.length() - "Id".length()).toLowerCase(Locale.ROOT);
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("org.linli.kernel")
                && type.getSimpleName().endsWith("Id");
    }
}
