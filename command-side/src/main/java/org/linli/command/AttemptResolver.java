package org.linli.command;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.membership.MandateId;
import org.linli.kernel.membership.MemberId;
import org.linli.web.IdempotencyKey;
import org.linli.web.IfMatch;
import org.linli.web.RequestId;
import org.linli.web.json.Times;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from the request who sends a command, through which channel, on whose behalf and by which mandate, under which key. */
public final class AttemptResolver implements HandlerMethodArgumentResolver {
    /** app, desk, phone, paper, kiosk or import; app when absent. */
    public static final String CHANNEL = "Linli-Channel";
    /** The member on whose behalf; needs a mandate, except for the import. */
    public static final String PRINCIPAL = "Linli-Principal";
    /** The mandate by which; needs the principal too, so that nobody acts for the wrong one. */
    public static final String MANDATE = "Linli-Mandate";
    /** When it happened (RFC 3339); for the import alone. */
    public static final String OCCURRED = "Linli-Occurred";

    private final Commands commands;

    public AttemptResolver(Commands commands) {
        this.commands = commands;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Attempt.class;
    }

    @Override
    public Attempt resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        String name = request.getRemoteUser();
        String key = request.getHeader(IdempotencyKey.HEADER);
        if (name == null) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED);
        }
        if (key == null) {
            throw new ProblemException(ProblemCode.MISSING_IDEMPOTENCY_KEY);
        }
        MemberId actor = new MemberId(name);
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        String principal = request.getHeader(PRINCIPAL);
        String mandate = request.getHeader(MANDATE);
        String occurred = request.getHeader(OCCURRED);
        if (mandate != null && principal == null) {
            throw new ProblemException(ProblemCode.MALFORMED_REQUEST);
        }
        try {
            Sender sender = Sender.of(actor, channel(request.getHeader(CHANNEL)), RequestId.of(http))
                    .onBehalfOf(principal == null ? actor : new MemberId(principal))
                    .by(mandate == null ? null : new MandateId(mandate))
                    .at(occurred == null ? null : Times.instant(occurred))
                    .expecting(versions(IfMatch.of(http)));
            return new Attempt(commands, sender, IdempotencyKey.parse(key).value());
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new ProblemException(ProblemCode.MALFORMED_REQUEST);
        }
    }

    private static Channel channel(@Nullable String header) {
        Channel channel = header == null ? Channel.APP : Channel.valueOf(header.toUpperCase(Locale.ROOT));
        if (channel == Channel.SYSTEM) {
            throw new IllegalArgumentException("the system itself does not come in here");
        }
        return channel;
    }

    private static @Nullable String versions(IfMatch expected) {
        return expected.any()
                ? null
                : expected.sequences().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
