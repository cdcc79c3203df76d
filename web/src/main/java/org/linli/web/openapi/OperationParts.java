package org.linli.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.linli.web.ConsistencyToken;
import org.linli.web.IdempotencyKey;
import org.linli.web.IfMatch;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to an operation the headers, parameters and problems that its handler's signature stands for. */
final class OperationParts implements OperationCustomizer {
    private static final List<String> PROBLEMS = List.of("400", "401", "403", "404", "405", "406", "500", "503");
    private static final List<String> COMMAND_PROBLEMS = List.of("409", "410", "412", "413", "415", "422");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean command =
                handler.hasMethodAnnotation(PostMapping.class) || handler.hasMethodAnnotation(DeleteMapping.class);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OperationParts::sayDurationsAsText);
        }
        refer(operation, "AcceptLanguage");
        if (command) {
            refer(operation, "IdempotencyKey");
        }
        if (takes(handler, IfMatch.class)) {
            refer(operation, "IfMatch");
        }
        if (takes(handler, PageRequest.class)) {
            refer(operation, "Limit");
            refer(operation, "Cursor");
        }
        if (handler.hasMethodAnnotation(ReadsView.class)) {
            refer(operation, "ConsistencyToken");
        }
        answers(operation.getResponses(), command, takes(handler, PageRequest.class));
        if (isStream(handler)) {
            operation.getResponses().addApiResponse("429", problem());
        }
        return operation;
    }

    private static void answers(ApiResponses responses, boolean command, boolean paged) {
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                (command
                                ? List.of("ETag", "ConsistencyToken", "IdempotencyReplayed")
                                : List.of(paged ? "Link" : "ETag"))
                        .forEach(header -> response.addHeaderObject(header(header), reference(header)));
            }
        });
        PROBLEMS.forEach(status -> responses.addApiResponse(status, problem()));
        if (command) {
            COMMAND_PROBLEMS.forEach(status -> responses.addApiResponse(status, problem()));
        }
    }

    /** As clients send them, not as a number of seconds. */
    private static void sayDurationsAsText(Parameter parameter) {
        if (parameter.getSchema() != null && parameter.getSchema().getDefault() instanceof Duration time) {
            Schema<?> text = new StringSchema().format("duration");
            text.setDefault(time.toString());
            parameter.setSchema(text);
        }
    }

    private static String header(String component) {
        return switch (component) {
            case "ConsistencyToken" -> ConsistencyToken.HEADER;
            case "IdempotencyReplayed" -> IdempotencyKey.REPLAYED;
            default -> component;
        };
    }

    private static Header reference(String component) {
        return new Header().$ref("#/components/headers/" + component);
    }

    private static ApiResponse problem() {
        return new ApiResponse().$ref("#/components/responses/Problem");
    }

    private static void refer(Operation operation, String component) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + component));
    }

    private static boolean isStream(HandlerMethod handler) {
        GetMapping mapping = handler.getMethodAnnotation(GetMapping.class);
        return mapping != null && List.of(mapping.produces()).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }
}
