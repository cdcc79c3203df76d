package org.linli.query.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.query.Paged;
import org.linli.query.reads.Asked;
import org.linli.query.reads.ReadAudit;
import org.linli.query.reads.Shown;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Csv;
import org.linli.web.PageRequest;
import org.linli.web.RejectedException;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemReply;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Trails as pages, and whole ones as files. */
final class Trails {
    /** Lines of one export. */
    static final int MOST = 50_000;

    private static final Projection<TrailEntry> TRAIL = new TrailProjection();
    private static final int CHUNK = 500;

    private final ViewStore views;
    private final int most;

    Trails(ViewStore views, int most) {
        this.views = views;
        this.most = most;
    }

    /** The entries under these keys, the latest first. */
    Page<TrailEntry> find(Collection<String> keys, Predicate<TrailEntry> filter, @Nullable Cursor after, int limit) {
        return views.find(TRAIL, TrailProjection.ABOUT, keys, filter, after, limit);
    }

    /** One page as JSON. */
    ResponseEntity<org.linli.web.Page<TrailLine>> page(
            Collection<String> keys, TrailFilter filter, Sight sight, PageRequest page, Language language) {
        Page<TrailEntry> found = find(keys, wanted(filter, sight), Paged.after(page), page.limit());
        HttpHeaders headers = Paged.headers(page, Paged.key(found.next()));
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT);
        return ResponseEntity.ok()
                .headers(headers)
                .body(new org.linli.web.Page<>(found.items().stream()
                        .map(entry -> TrailLine.of(entry, sight, language))
                        .toList()));
    }

    /**
     * All of it as CSV, line by line as it is read. Counted first, so that none is cut without a word: too long a one is
     * refused with {@link TrailTooLong}. What is stored meanwhile is in the next export. Whose data it shows is recorded before the
     * first line.
     */
    void export(
            Collection<String> keys,
            TrailFilter filter,
            Sight sight,
            HttpServletRequest request,
            HttpServletResponse response,
            ReadAudit audit) {
        Language language = ProblemReply.language(request);
        Shown shown = new Shown(sight.reader());
        long[] count = {0, -1};
        Predicate<TrailEntry> wanted = wanted(filter, sight);
        each(keys, wanted, null, entry -> {
            if (++count[0] > most) {
                throw new RejectedException(new TrailTooLong(most));
            }
            count[1] = Math.max(count[1], entry.position());
            shown.add(TrailLine.of(entry, sight, language));
        });
        audit.beforeExport(Asked.of(request, sight.reader(), ReadPurpose.TRAIL_REVIEW), shown);
        response.setContentType(Csv.TYPE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Paged.personal().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.csv\"");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            out.write(Csv.line(TrailLine.COLUMNS));
            Cursor end = new Cursor(count[1] + 1, "");
            each(keys, wanted, end, entry -> write(out, TrailLine.of(entry, sight, language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writer out, TrailLine line) {
        try {
            out.write(Csv.line(line.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void each(
            Collection<String> keys, Predicate<TrailEntry> wanted, @Nullable Cursor from, Consumer<TrailEntry> action) {
        Cursor after = from;
        do {
            Page<TrailEntry> some = find(keys, wanted, after, CHUNK);
            some.items().forEach(action);
            after = some.next();
        } while (after != null);
    }

    private static Predicate<TrailEntry> wanted(TrailFilter filter, Sight sight) {
        return entry -> filter.wants(entry) && sight.covers(entry);
    }
}
