package org.linli.web.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Map;
import org.linli.web.PageRequest;
import org.linli.web.problem.Language;
import org.linli.web.problem.Problem;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.Problems;
import org.linli.web.problem.Sentences;

/** The components that operations refer to. */
final class SharedParts {
    static final String BEARER = "bearer";

    private SharedParts() {}

    static Components components() {
        Components components = new Components()
                .addSecuritySchemes(BEARER, bearer())
                .addParameters("IdempotencyKey", idempotencyKey())
                .addParameters("IfMatch", ifMatch())
                .addParameters(
                        "ConsistencyToken",
                        header(
                                "Consistency-Token",
                                position(),
                                "What a command answered with: the answer includes its effect."))
                .addParameters("Limit", limit())
                .addParameters(
                        "Cursor",
                        parameter(
                                "query",
                                "cursor",
                                new StringSchema().pattern("^[A-Za-z0-9_-]{1,2000}$"),
                                "From the Link header of the page before."))
                .addParameters(
                        "AcceptLanguage",
                        header("Accept-Language", new StringSchema(), "The language of problems: en or zh-CN."))
                .addHeaders(
                        "ETag",
                        new Header().description("The aggregate's version.").schema(etag()))
                .addHeaders(
                        "ConsistencyToken",
                        new Header()
                                .description("The position of the command's last event.")
                                .schema(position()))
                .addHeaders(
                        "IdempotencyReplayed",
                        new Header()
                                .description(
                                        "true when an earlier try under the same key was accepted; nothing was stored now.")
                                .schema(new StringSchema()))
                .addHeaders(
                        "Link",
                        new Header()
                                .description("The next page, with rel=\"next\"; absent on the last.")
                                .schema(new StringSchema()))
                .addResponses("Problem", problem());
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        return components;
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    private static Parameter idempotencyKey() {
        Schema<?> schema = new StringSchema().minLength(1).maxLength(255).pattern("^[!-~]+$");
        return header(
                        "Idempotency-Key",
                        schema,
                        "The client's own name for this attempt; the same again when it retries.")
                .required(true)
                .example("0198c3a4-7b7e-7c3d-9f55-2f6f3f1f1c11");
    }

    private static Parameter ifMatch() {
        return header(
                "If-Match",
                new StringSchema()
                        .pattern("^(\\*|(W/)?\"[!#-~]*\"([ \t]*,[ \t]*(W/)?\"[!#-~]*\")*)$")
                        .example("\"3\""),
                "The ETag of the version the command builds on.");
    }

    private static Parameter limit() {
        Schema<?> schema =
                new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        schema.setDefault(PageRequest.DEFAULT_LIMIT);
        return parameter("query", "limit", schema, "How many rows at most.");
    }

    private static Schema<?> position() {
        return new StringSchema().pattern("^(0|[1-9][0-9]{0,17})$").example("1042");
    }

    private static Schema<?> etag() {
        return new StringSchema().pattern("^\"(0|[1-9][0-9]*)\"$").example("\"3\"");
    }

    private static ApiResponse problem() {
        Problem example = new Problems(new Sentences()).of(ProblemCode.NOT_FOUND, Map.of(), Language.EN);
        MediaType media = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                .example(example);
        return new ApiResponse()
                .description("A problem (RFC 9457), in the language asked for.")
                .content(new Content().addMediaType("application/problem+json", media));
    }

    private static Parameter header(String name, Schema<?> schema, String description) {
        return parameter("header", name, schema, description);
    }

    private static Parameter parameter(String in, String name, Schema<?> schema, String description) {
        return new Parameter()
                .in(in)
                .name(name)
                .schema(schema)
                .description(description)
                .required(false);
    }
}
