package org.linli.web.mvc;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemReply;

/** Answers what Tomcat refuses before any filter sees it, such as addresses it cannot decode. */
public final class ProblemValve extends ErrorReportValve {
    private final ProblemReply reply;

    public ProblemValve(ProblemReply reply) {
        this.reply = reply;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            ProblemCode code = ProblemCode.of(response.getStatus());
            reply.write(request, response, code, ServerErrors.details(code));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
