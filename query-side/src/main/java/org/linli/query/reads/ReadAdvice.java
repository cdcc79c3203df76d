package org.linli.query.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.web.problem.Problem;
import org.linli.web.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Looks at each answer to a question before a byte of it is written: whose values does it hold, other than the reader's? What is answered
 * with 304 shows nothing and does not come here.
 */
@RestControllerAdvice
public class ReadAdvice implements ResponseBodyAdvice<Object> {
    private final ReadAudit audit;

    public ReadAdvice(ReadAudit audit) {
        this.audit = audit;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return handler.hasMethodAnnotation(GetMapping.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest asked,
            ServerHttpResponse answer) {
        HttpServletRequest request = ((ServletServerHttpRequest) asked).getServletRequest();
        Principal reader = request.getUserPrincipal();
        if (body == null || body instanceof Problem) {
            return body;
        }
        Shown shown = Shown.in(body, reader == null ? MemberId.SYSTEM : new MemberId(reader.getName()));
        if (!shown.isNothing()) {
            try {
                audit.beforeAnswer(Asked.of(request, reader(reader), purposeOf(handler)), shown);
            } catch (ProblemException e) {
                ((ServletServerHttpResponse) answer).getServletResponse().setHeader(HttpHeaders.ETAG, null);
                throw e;
            }
        }
        return body;
    }

    private static MemberId reader(@Nullable Principal reader) {
        if (reader == null) {
            throw new IllegalStateException("Personal data was about to be shown to nobody known.");
        }
        return new MemberId(reader.getName());
    }

    /** Whoever adds a handler that shows personal data says what for; until then it shows none. */
    private static ReadPurpose purposeOf(MethodParameter handler) {
        ReadFor purpose = handler.getMethodAnnotation(ReadFor.class);
        if (purpose == null) {
            purpose = AnnotatedElementUtils.findMergedAnnotation(handler.getContainingClass(), ReadFor.class);
        }
        if (purpose == null) {
            throw new IllegalStateException(
                    handler.getExecutable() + " shows personal data and does not say what for.");
        }
        return purpose.value();
    }
}
