package org.linli.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.linli.web.ConsistencyToken;
import org.linli.web.ReadsView;
import org.linli.web.Visibility;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Read your writes: a query with a token waits until the views it reads include the token's position. */
final class ConsistencyRule implements HandlerInterceptor {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int RETRY_SECONDS = 1;

    private final ObjectProvider<Visibility> visibility;

    ConsistencyRule(ObjectProvider<Visibility> visibility) {
        this.visibility = visibility;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        String header = request.getHeader(ConsistencyToken.HEADER);
        ReadsView views = handler instanceof HandlerMethod method ? method.getMethodAnnotation(ReadsView.class) : null;
        if (header != null && views != null) {
            await(List.of(views.value()), ConsistencyToken.parse(header).position());
        }
        return true;
    }

    private void await(List<String> views, long position) throws InterruptedException {
        Visibility visible = visibility.getObject();
        if (position > visible.head()) {
            throw new ProblemException(ProblemCode.INVALID_CONSISTENCY_TOKEN);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (String view : views) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!visible.await(view, position, left)) {
                throw ProblemException.unavailable(ProblemCode.NOT_YET_VISIBLE, RETRY_SECONDS);
            }
        }
    }
}
