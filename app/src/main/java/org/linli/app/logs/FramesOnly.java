package org.linli.app.logs;

import java.io.IOException;
import org.linli.web.mvc.Traces;
import org.springframework.boot.logging.StackTracePrinter;

/** An exception in a structured log: its classes and frames. Its messages are left out: they may quote what somebody wrote. */
public final class FramesOnly implements StackTracePrinter {
    @Override
    public void printStackTrace(Throwable thrown, Appendable to) throws IOException {
        to.append(Traces.withoutMessages(thrown));
    }
}
