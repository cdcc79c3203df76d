package org.linli.app;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.AttemptParts;
import org.linli.web.RoleTable;
import org.springdoc.core.providers.SpringWebProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springdoc.webmvc.core.providers.SpringWebMvcProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ReflectionUtils.MethodFilter;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every process describes the whole interface, whatever its side: clients see one origin before all of them. The other side's resources are known by their
 * classes; none of them is made, and none is served.
 */
@Configuration(proxyBeanMethods = false)
class WholeInterface {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Attempt.class);
    }

    /** What is described, beside the one table of what this process serves. */
    @Bean
    @Fallback
    RoleTable wholeTable() {
        return RoleTable.ALL;
    }

    @Bean
    AttemptParts attemptParts() {
        return new AttemptParts();
    }

    @Bean
    SpringWebProvider wholeInterface() {
        Map<RequestMappingInfo, HandlerMethod> handlers = handlers();
        OpenApiResource.addRestControllers(handlers.values().stream()
                .map(HandlerMethod::getBeanType)
                .distinct()
                .toArray(Class<?>[]::new));
        return new SpringWebMvcProvider(Optional.empty()) {
            @Override
            @SuppressWarnings("rawtypes") // as it is declared
            public Map getHandlerMethods() {
                return handlers;
            }
        };
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        DefaultListableBeanFactory classes = new DefaultListableBeanFactory(); // nobody asks it for a bean
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(classes, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        scanner.setIncludeAnnotationConfig(false);
        scanner.scan("org.linli.command", "org.linli.query");
        Annotations annotations = new Annotations();
        Map<RequestMappingInfo, HandlerMethod> handlers = new LinkedHashMap<>();
        for (String name : classes.getBeanDefinitionNames()) {
            Class<?> type = Objects.requireNonNull(classes.getType(name), name);
            MethodFilter handling = method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
            for (Method method : MethodIntrospector.selectMethods(type, handling)) {
                RequestMappingInfo info = Objects.requireNonNull(annotations.getMappingForMethod(method, type));
                handlers.put(info, new HandlerMethod(name, classes, method));
            }
        }
        return handlers;
    }

    /** Reads what a method is mapped to; it serves nothing. */
    private static final class Annotations extends RequestMappingHandlerMapping {
        @Override
        protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
            return super.getMappingForMethod(method, type);
        }
    }
}
