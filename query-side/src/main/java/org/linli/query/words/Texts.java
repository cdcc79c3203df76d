package org.linli.query.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Files of texts that are part of the program: a key and its text in each line, in UTF-8. */
public final class Texts {
    private Texts() {}

    /** All texts of a file by their keys. */
    public static Map<String, String> of(String file) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> properties.getProperty(key, "")));
    }
}
