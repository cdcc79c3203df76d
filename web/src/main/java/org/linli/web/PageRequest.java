package org.linli.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    /** The headers of a page whose successor begins behind this sort key, which will be its {@link #after}; null: it is the last. */
    public HttpHeaders links(@Nullable List<String> next) {
        HttpHeaders headers = new HttpHeaders();
        if (next != null) {
            String uri = UriComponentsBuilder.fromUriString(query)
                    .queryParam("limit", limit)
                    .queryParam("cursor", cursors.encode(query, next))
                    .build(true)
                    .toUriString();
            headers.add(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
        }
        return headers;
    }
}
