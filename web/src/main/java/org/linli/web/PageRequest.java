package org.linli.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows of a list the caller asks for. A handler takes it as a parameter; it stands for the query parameters
 * "limit" and "cursor".
 *
 * @param limit how many rows at most, 1 to 100
 * @param after the sort key of the last row already seen; empty: from the start
 * @param query path and query parameters without limit and cursor, encoded
 * @param cursors makes the next page's cursor
 */
public record PageRequest(int limit, List<String> after, String query, Cursors cursors) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /**
     * The answer: at most {@link #limit} rows, with a link when there are more.
     *
     * @param found the rows in order; the caller fetches {@code limit + 1} to know whether more follow
     * @param sortKey what {@link #after} of the next page will be
     */
    public <T> ResponseEntity<Page<T>> reply(List<T> found, Function<T, List<String>> sortKey) {
        if (found.size() <= limit) {
            return ResponseEntity.ok(new Page<>(found));
        }
        List<T> rows = found.subList(0, limit);
        String link = "<" + next(sortKey.apply(rows.getLast())) + ">; rel=\"next\"";
        return ResponseEntity.ok().header(HttpHeaders.LINK, link).body(new Page<>(rows));
    }

    private String next(List<String> sortKey) {
        return UriComponentsBuilder.fromUriString(query)
                .queryParam("limit", limit)
                .queryParam("cursor", cursors.encode(query, sortKey))
                .build(true)
                .toUriString();
    }
}
