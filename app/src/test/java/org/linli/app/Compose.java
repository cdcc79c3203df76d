package org.linli.app;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** A Compose file. */
record Compose(Path file, Map<String, Object> root) {
    /** The schema that the Compose Specification publishes; where it comes from stands beside it. */
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("classpath:compose/compose-spec.json"));

    /** What the specification says against it: nothing, it is hoped. */
    List<String> faults() {
        return SCHEMA.validate(Http.JSON.valueToTree(root)).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
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
}
