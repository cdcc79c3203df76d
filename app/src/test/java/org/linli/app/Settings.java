package org.linli.app;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The settings that the program knows, from the records that they are bound to. */
final class Settings {
    private Settings() {}

    /** Their names, such as {@code linli.metrics.port}. */
    static Set<String> all() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> names = new TreeSet<>();
        scan.findCandidateComponents("org.linli").forEach(found -> {
            Class<?> type = load(String.valueOf(found.getBeanClassName()));
            ConfigurationProperties bound = type.getAnnotation(ConfigurationProperties.class);
            add(bound.prefix().isEmpty() ? bound.value() : bound.prefix(), type, names);
        });
        return names;
    }

    /** As an environment variable: {@code LINLI_METRICS_PORT}. */
    static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static void add(String prefix, Class<?> type, Set<String> names) {
        for (RecordComponent part : type.getRecordComponents()) {
            String name =
                    prefix + "." + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (part.getType().isRecord() && part.getType().getPackageName().startsWith("org.linli")) {
                add(name, part.getType(), names);
            } else {
                names.add(name);
            }
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
