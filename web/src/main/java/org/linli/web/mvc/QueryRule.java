package org.linli.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.web.PageRequest;
import org.linli.web.json.Texts;
import org.linli.web.problem.FaultCode;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.linli.web.problem.ProblemException.ParameterFault;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A query may carry only the parameters its handler declares, each once unless it is a collection, as printable text. */
final class QueryRule implements HandlerInterceptor {
    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Map<String, Boolean> repeatable = declared.computeIfAbsent(method.getMethod(), _ -> declaredBy(method));
            parameters(request).forEach((name, values) -> check(name, values, repeatable.get(name)));
        }
        return true;
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException undecodable) {
            throw new ProblemException(ProblemCode.MALFORMED_REQUEST);
        }
    }

    private static void check(String name, String[] values, @Nullable Boolean repeatable) {
        if (repeatable == null) {
            throw refused(ProblemCode.UNKNOWN_PARAMETER, Texts.printable(name), FaultCode.UNKNOWN);
        }
        if (values.length > 1 && !repeatable) {
            throw refused(ProblemCode.INVALID_PARAMETER, name, FaultCode.REPEATED);
        }
        for (String value : values) {
            Texts.faultInLine(value).ifPresent(fault -> {
                throw refused(ProblemCode.INVALID_PARAMETER, name, fault);
            });
        }
    }

    private Map<String, Boolean> declaredBy(HandlerMethod method) {
        Map<String, Boolean> repeatable = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(names);
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (annotation != null) {
                String name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
                repeatable.put(String.valueOf(name), type.isArray() || Collection.class.isAssignableFrom(type));
            } else if (type == PageRequest.class) {
                PageRequests.PARAMETERS.forEach(name -> repeatable.put(name, false));
            }
        }
        return Map.copyOf(repeatable);
    }

    private static ProblemException refused(ProblemCode code, String parameter, FaultCode fault) {
        return new ProblemException(code, List.of(new ParameterFault(parameter, fault)));
    }
}
