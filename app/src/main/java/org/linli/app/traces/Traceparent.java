package org.linli.app.traces;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventMeta;

/** A place in a trace as a message's metadata carries it: W3C Trace Context's {@code traceparent}. */
final class Traceparent {
    private static final W3CTraceContextPropagator FORM = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, ?>> METADATA = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, ?> metadata) {
            return List.copyOf(metadata.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, ?> metadata, String key) {
            return metadata != null && metadata.get(key) instanceof String text ? text : null;
        }
    };

    private Traceparent() {}

    /** What is to be added to the metadata of a message that is sent by the span of this context: nothing if the span is not exported. */
    static Map<String, String> of(Context context) {
        SpanContext span = Span.fromContext(context).getSpanContext();
        Map<String, String> written = new HashMap<>();
        if (span.isValid() && span.isSampled()) {
            FORM.inject(context, written, (carrier, key, value) -> {
                if (carrier != null && key.equals(EventMeta.TRACE)) {
                    carrier.put(key, value);
                }
            });
        }
        return written;
    }

    /** The place that the metadata name; the root if they name none. */
    static Context in(Map<String, ?> metadata) {
        return FORM.extract(Context.root(), metadata, METADATA);
    }

    /** The same of one value. */
    static Context in(String traceparent) {
        return in(Map.of(EventMeta.TRACE, traceparent));
    }
}
