package org.linli.command;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers that an {@link Attempt} is read from. */
public final class AttemptParts implements OperationCustomizer {
    private static final List<String> CHANNELS = List.of("app", "desk", "phone", "paper", "kiosk", "import");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(Attempt.class)) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/IfMatch"));
            operation.addParametersItem(header(
                    AttemptResolver.CHANNEL,
                    new StringSchema()._enum(CHANNELS)._default("app"),
                    "How the command came in."));
            operation.addParametersItem(header(
                    AttemptResolver.PRINCIPAL,
                    new StringSchema().pattern("^member-[0-7][0-9a-v]{25}$"),
                    "The member on whose behalf: with the mandate beside it, or for the import of listings."));
            operation.addParametersItem(header(
                    AttemptResolver.MANDATE,
                    new StringSchema().pattern("^mandate-[0-7][0-9a-v]{25}$"),
                    "The proxy mandate by which; the principal stands beside it."));
            operation.addParametersItem(header(
                    AttemptResolver.OCCURRED,
                    new StringSchema().format("date-time"),
                    "When it happened; for the import of listings alone."));
        }
        return operation;
    }

    private static Parameter header(String name, Schema<?> schema, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .schema(schema)
                .description(description)
                .required(false);
    }
}
