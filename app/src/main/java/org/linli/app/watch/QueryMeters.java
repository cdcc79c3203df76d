package org.linli.app.watch;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.web.ReadsView;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Times each query, its wait for what the caller wrote before included. What streams has no end that would say how fast it was. */
final class QueryMeters implements AsyncHandlerInterceptor {
    private static final String BEGIN = QueryMeters.class.getName();

    private final MeterRegistry registry;

    QueryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            request.setAttribute(BEGIN, System.nanoTime());
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.removeAttribute(BEGIN);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(BEGIN) instanceof Long begin
                && handler instanceof HandlerMethod method
                && request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String endpoint) {
            request.removeAttribute(BEGIN);
            Meters.timer(
                            registry,
                            "linli.query",
                            "Queries by endpoint, views and outcome",
                            "endpoint",
                            endpoint,
                            "view",
                            views(method),
                            "outcome",
                            failure == null ? outcome(response.getStatus()) : "failed")
                    .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    /** The views that an answer is made of, as its handler declares them. */
    private static String views(HandlerMethod method) {
        ReadsView views = method.getMethodAnnotation(ReadsView.class);
        return views == null ? "none" : String.join("+", views.value());
    }

    private static String outcome(int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return "failed";
        }
        return status >= HttpStatus.BAD_REQUEST.value() ? "refused" : "answered";
    }
}
