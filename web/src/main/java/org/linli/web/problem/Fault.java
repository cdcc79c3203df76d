package org.linli.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param pointer the body's field as a JSON pointer (RFC 6901), or null
 * @param parameter the query or path parameter or header, or null
 * @param code what is wrong, for programs
 * @param detail what is wrong, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {}
