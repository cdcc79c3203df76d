package org.linli.query.views;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/** What stored records of a projection depend on beside the events: its version, record type and index names. */
public final class Shape {
    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private Shape() {}

    /** Equal texts mean that stored records are still good. */
    public static String of(Projection<?> projection) {
        Shape shape = new Shape();
        projection.indexes().forEach(index -> shape.text.append(index.name()).append('|'));
        shape.describe(projection.type());
        byte[] hash = ViewCodec.digest().digest(shape.text.toString().getBytes(StandardCharsets.UTF_8));
        return projection.version() + ":" + HexFormat.of().formatHex(hash, 0, 8);
    }

    private void describe(Class<?> type) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        text.append(type.getName()).append('(');
        for (RecordComponent component : type.getRecordComponents()) {
            text.append(component.getName())
                    .append(' ')
                    .append(component.getGenericType())
                    .append(',');
        }
        text.append(')');
        for (RecordComponent component : type.getRecordComponents()) {
            describe(component.getType());
        }
    }
}
