package org.linli.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.web.RoleTable;
import org.linli.web.RoleTable.Row;
import org.linli.web.traffic.RequestLog;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds the row of the role table that speaks of a request. */
final class Routes {
    private final List<Route> routes;

    Routes(RoleTable table) {
        routes = table.rows().stream()
                .map(row -> new Route(PathPatternParser.defaultInstance.parse(row.path()), row))
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    private record Route(PathPattern pattern, Row row) {}

    /** The row, if there is one. HEAD is as GET. */
    Optional<Row> find(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        Optional<Row> found =
                at(request).filter(row -> row.method().name().equals(method)).findFirst();
        found.ifPresent(row -> RequestLog.leadsTo(request, row.path()));
        return found;
    }

    /** The methods that rows with the request's path allow. */
    List<HttpMethod> methods(HttpServletRequest request) {
        return at(request).map(Row::method).distinct().toList();
    }

    private Stream<Row> at(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.stream().filter(route -> route.pattern.matches(parsed)).map(Route::row);
    }
}
