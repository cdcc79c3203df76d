package org.linli.query.reads;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.web.RequestId;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A question whose answer may show personal data.
 *
 * @param endpoint method and template of the address
 * @param request id of the request
 */
public record Asked(MemberId reader, ReadPurpose purpose, String endpoint, String request) {

    /** What this request asks. */
    public static Asked of(HttpServletRequest request, MemberId reader, ReadPurpose purpose) {
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Asked(reader, purpose, request.getMethod() + " " + template, RequestId.of(request));
    }
}
