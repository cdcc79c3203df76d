package org.linli.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.query.views.Cursor;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Between a page of view records and a page of rows that a client turns over. */
public final class Paged {
    private Paged() {}

    /** Where the client's last page ended; null at the start. */
    public static @Nullable Cursor after(PageRequest request) {
        List<String> key = request.after();
        return key.isEmpty() ? null : new Cursor(Long.parseLong(key.get(0)), key.get(1));
    }

    /** The sort key that leads behind this place of an index. */
    public static @Nullable List<String> key(@Nullable Cursor next) {
        return next == null ? null : List.of(Long.toString(next.order()), next.id());
    }

    /** The answer. A view's page may be short although more follow, so its cursor alone decides whether there is a link. */
    public static <T> ResponseEntity<Page<T>> reply(PageRequest request, List<T> rows, @Nullable List<String> next) {
        return ResponseEntity.ok().headers(headers(request, next)).body(new Page<>(rows));
    }

    /** The answer with the records of a view's page. */
    public static <V> ResponseEntity<Page<V>> reply(PageRequest request, org.linli.query.views.Page<V> found) {
        return reply(request, found.items(), key(found.next()));
    }

    /** The same with a row made of each. */
    public static <V, T> ResponseEntity<Page<T>> reply(
            PageRequest request, org.linli.query.views.Page<V> found, Function<V, T> row) {
        return reply(request, found.items().stream().map(row).toList(), key(found.next()));
    }

    /** The headers of a page whose successor begins behind this sort key (null: it is the last). */
    public static HttpHeaders headers(PageRequest request, @Nullable List<String> next) {
        HttpHeaders headers = request.links(next);
        headers.setCacheControl(personal());
        return headers;
    }

    /** For answers that are one member's alone. */
    public static CacheControl personal() {
        return CacheControl.noStore().cachePrivate();
    }
}
