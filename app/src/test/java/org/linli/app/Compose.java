package org.linli.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A Compose file, and what of the Compose Specification it may use: keys that are not listed here are faults, and so are values of another shape than the
 * specification wants. What it says beyond that is not needed.
 */
record Compose(Path file, Map<String, Object> root) {
    private static final Pattern TEXT_OR_NUMBER = Pattern.compile("(?s).+");
    private static final Predicate<Object> TEXT = value ->
            value instanceof String text && TEXT_OR_NUMBER.matcher(text).matches();
    private static final Predicate<Object> NUMBER = Number.class::isInstance;
    private static final Predicate<Object> FLAG = Boolean.class::isInstance;
    private static final Predicate<Object> TEXTS = value ->
            value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(TEXT);
    private static final Predicate<Object> TEXT_MAP = each(TEXT);
    private static final Predicate<Object> SIZE = matching("\\d+[kmg]");
    private static final Predicate<Object> TIME = matching("\\d+(ms|s|m)");

    /** What stands at the top. */
    private static final Map<String, Predicate<Object>> TOP = Map.of(
            "name", matching("[a-z0-9][a-z0-9_-]*"),
            "services", Map.class::isInstance,
            "networks", Map.class::isInstance,
            "volumes", Map.class::isInstance,
            "secrets", Map.class::isInstance);

    private static final Map<String, Predicate<Object>> HEALTHCHECK = Map.of(
            "test",
            TEXTS.and(value -> Set.of("CMD", "CMD-SHELL", "NONE").contains(((List<?>) value).getFirst())),
            "interval",
            TIME,
            "timeout",
            TIME,
            "retries",
            NUMBER,
            "start_period",
            TIME);

    private static final Map<String, Predicate<Object>> SERVICE = Map.ofEntries(
            Map.entry("image", TEXT),
            Map.entry("build", object(Map.of("context", TEXT, "dockerfile", TEXT))),
            Map.entry("user", matching("\\d+:\\d+")),
            Map.entry("hostname", TEXT),
            Map.entry("entrypoint", TEXTS),
            Map.entry("command", TEXTS),
            Map.entry("environment", TEXT_MAP),
            Map.entry("read_only", FLAG),
            Map.entry("cap_drop", TEXTS),
            Map.entry("security_opt", TEXTS),
            Map.entry("restart", matching("no|always|on-failure|unless-stopped")),
            Map.entry("pids_limit", NUMBER),
            Map.entry("mem_limit", SIZE),
            Map.entry("cpus", NUMBER),
            Map.entry("tmpfs", TEXTS),
            Map.entry("volumes", TEXTS),
            Map.entry("networks", TEXTS),
            Map.entry("network_mode", matching("service:\\S+")),
            Map.entry("ports", TEXTS),
            Map.entry("stop_grace_period", TIME),
            Map.entry("logging", object(Map.of("driver", TEXT, "options", TEXT_MAP))),
            Map.entry("healthcheck", object(HEALTHCHECK)),
            Map.entry(
                    "depends_on",
                    each(object(Map.of("condition", matching("service_(started|healthy|completed_successfully)"))))),
            Map.entry(
                    "secrets",
                    value -> value instanceof List<?> list
                            && list.stream().allMatch(TEXT.or(object(Map.of("source", TEXT, "target", TEXT))))));

    /** What is wrong with its shape: nothing, it is hoped. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        check("the file", named(root, key -> !key.startsWith("x-")), TOP, faults);
        services().forEach((name, service) -> check(name, service.all(), SERVICE, faults));
        Stream.of("networks", "volumes")
                .forEach(kind -> map(root.get(kind))
                        .forEach((name, value) -> check(name, map(value), Map.of("internal", FLAG), faults)));
        map(root.get("secrets")).forEach((name, value) -> check(name, map(value), Map.of("file", TEXT), faults));
        return faults;
    }

    /** One service; merged keys are in it. */
    record Service(String name, Map<String, Object> all) {
        String text(String key) {
            return String.valueOf(all.getOrDefault(key, ""));
        }

        List<String> texts(String key) {
            return all.get(key) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, Object> map(String key) {
            return Compose.map(all.get(key));
        }

        /** Runs once, before others start. */
        boolean isOnce() {
            return text("restart").equals("no");
        }

        /** The names of its secrets, as the file's end declares them. */
        List<String> secrets() {
            return all.get("secrets") instanceof List<?> list
                    ? list.stream()
                            .map(one -> one instanceof Map<?, ?> map
                                    ? String.valueOf(map.get("source"))
                                    : String.valueOf(one))
                            .toList()
                    : List.of();
        }

        /** What it mounts from beside the file. */
        List<String> mounted() {
            return texts("volumes").stream()
                    .filter(volume -> volume.startsWith("."))
                    .map(volume -> volume.split(":", -1)[0])
                    .toList();
        }

        /** The named volumes that it mounts. */
        List<String> named() {
            return texts("volumes").stream()
                    .filter(volume -> !volume.startsWith("."))
                    .map(volume -> volume.split(":", -1)[0])
                    .toList();
        }
    }

    static Compose read(Path file) {
        return new Compose(file, new Yaml().load(text(file)));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Service> services() {
        Map<String, Service> services = new java.util.LinkedHashMap<>();
        map(root.get("services")).forEach((name, service) -> services.put(name, new Service(name, map(service))));
        return services;
    }

    /** The keys below a part of it. */
    Set<String> names(String part) {
        return map(root.get(part)).keySet();
    }

    @SuppressWarnings("unchecked") // keys of YAML maps here are texts
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, Object> named(Map<String, Object> all, Predicate<String> names) {
        Map<String, Object> some = new java.util.LinkedHashMap<>(all);
        some.keySet().removeIf(names.negate());
        return some;
    }

    private static void check(
            String where, Map<String, Object> values, Map<String, Predicate<Object>> shape, List<String> faults) {
        values.forEach((key, value) -> {
            Predicate<Object> wanted = shape.get(key);
            if (wanted == null || !wanted.test(value)) {
                faults.add(where + ": " + key + ": " + value);
            }
        });
    }

    private static Predicate<Object> matching(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return value -> value instanceof String text && wanted.matcher(text).matches();
    }

    private static Predicate<Object> object(Map<String, Predicate<Object>> shape) {
        return value -> {
            List<String> faults = new ArrayList<>();
            check("", map(value), shape, faults);
            return value instanceof Map<?, ?> && faults.isEmpty();
        };
    }

    private static Predicate<Object> each(Predicate<Object> one) {
        return value -> value instanceof Map<?, ?> map && map.values().stream().allMatch(one);
    }
}
