package org.linli.web.traffic;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Hmac;
import org.linli.web.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One line for each request when it has ended: method, path as the role table writes it, status, milliseconds, bytes of the body, the request's id, and who
 * sent it under a name that is theirs for one day (UTC). Nothing of it was chosen by whoever sent the request.
 */
public final class RequestLog extends ValveBase implements AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("linli.requests");
    private static final String ROUTE = RequestLog.class.getName() + ".route";
    private static final String MEMBER = RequestLog.class.getName() + ".member";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final int NAME_BYTES = 5;

    private final boolean on;
    private final Hmac names;
    private final Clock clock;

    /** Names: a key that is used for nothing else. */
    public RequestLog(boolean on, Hmac names, Clock clock) {
        super(true);
        this.on = on;
        this.names = names;
        this.clock = clock;
    }

    /** Which operation the request turned out to be: its path with the names of variables in place of their values. */
    public static void leadsTo(ServletRequest request, String route) {
        request.setAttribute(ROUTE, route);
    }

    static void sentBy(ServletRequest request, @Nullable MemberId member) {
        request.setAttribute(MEMBER, member);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        try (var _ = MDC.putCloseable(RequestId.IN_LOG, id)) {
            getNext().invoke(request, response);
        }
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        if (on) {
            line(
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "-",
                    request.getAttribute(ROUTE) instanceof String route ? route : "-",
                    response.getStatus(),
                    nanos,
                    response.getBytesWritten(false),
                    RequestId.of(request),
                    request.getAttribute(MEMBER) instanceof MemberId member ? nameOf(member) : "-");
        }
    }

    /** The same as a sentence for people and as fields for machines. */
    private static void line(String method, String route, int status, long nanos, long bytes, String id, String who) {
        LOG.atInfo()
                .addKeyValue("http.request.method", method)
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("http.response.body.bytes", bytes)
                .addKeyValue("event.duration", nanos)
                .addKeyValue(RequestId.IN_LOG, id)
                .addKeyValue("user.hash", who)
                .log(
                        "{} {} {} {}ms {}B {} {}",
                        method,
                        route,
                        status,
                        TimeUnit.NANOSECONDS.toMillis(nanos),
                        bytes,
                        id,
                        who);
    }

    private String nameOf(MemberId member) {
        byte[] name = names.of(
                "request-log", LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString(), member.value());
        return HexFormat.of().formatHex(name, 0, NAME_BYTES);
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // addresses are not logged, so there is none to correct
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
