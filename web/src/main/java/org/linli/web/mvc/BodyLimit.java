package org.linli.web.mvc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemReply;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies above {@link #MAX_BYTES}, by their declared length or, without one, as soon as they pass it. */
public final class BodyLimit extends OncePerRequestFilter {
    public static final int MAX_BYTES = 1 << 20;

    private final ProblemReply reply;

    public BodyLimit(ProblemReply reply) {
        this.reply = reply;
    }

    /** Thrown while reading on beyond the limit. */
    static final class TooLarge extends IOException {}

    /** The values that the problem's sentences name. */
    static Map<String, Object> details() {
        return Map.of("limit", MAX_BYTES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            reply.write(request, response, ProblemCode.BODY_TOO_LARGE, details());
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream());
        }
    }

    private static final class Counting extends ServletInputStream {
        private final ServletInputStream in;
        private long count;

        Counting(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            return read < 0 ? read : counted(1, read);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int more, int result) throws TooLarge {
            count += more;
            if (count > MAX_BYTES) {
                throw new TooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
