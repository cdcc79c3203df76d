package org.linli.web.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.web.RoleTable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Stops the start when the role table and the handlers do not speak of the same operations. */
public final class RoleTableCheck implements SmartInitializingSingleton {
    private static final String BELOW = "/**";

    private final RoleTable table;
    private final List<RequestMappingInfoHandlerMapping> mappings;

    public RoleTableCheck(RoleTable table, List<RequestMappingInfoHandlerMapping> mappings) {
        this.table = table;
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> rows = table.rows().stream()
                .map(row -> operation(row.method().name(), row.path()))
                .collect(Collectors.toSet());
        require("handlers without a row in the role table", operations(true), rows);
        Set<String> handled = operations(false);
        rows.removeIf(row -> handled.stream().anyMatch(each -> isBelow(each, row)));
        require("rows of the role table without a handler", rows, handled);
    }

    /** A library's handler may answer for everything below a path. */
    private static boolean isBelow(String handled, String row) {
        return handled.endsWith(BELOW) && row.startsWith(handled.substring(0, handled.length() - BELOW.length() + 1));
    }

    private static void require(String what, Set<String> these, Set<String> among) {
        Set<String> missing = new TreeSet<>(these);
        missing.removeAll(among);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(what + ": " + missing);
        }
    }

    /** Handlers of libraries need no row: without one they are never reached. */
    private Set<String> operations(boolean oursOnly) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> !oursOnly || isOurs(handler.getValue()))
                .flatMap(handler -> operations(handler.getKey()))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        return type.getPackageName().startsWith("org.linli") && !ErrorController.class.isAssignableFrom(type);
    }

    /** A mapping without methods answers to all of them. */
    private static Stream<String> operations(RequestMappingInfo mapping) {
        Set<HttpMethod> declared = mapping.getMethodsCondition().getMethods().stream()
                .map(method -> method.asHttpMethod())
                .collect(Collectors.toSet());
        Set<HttpMethod> methods = declared.isEmpty() ? Set.of(HttpMethod.values()) : declared;
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> operation(method.name(), path)));
    }

    private static String operation(String method, String path) {
        return method + " " + path.replaceAll("\\{[^/]*}", "{}");
    }
}
