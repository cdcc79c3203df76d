package org.linli.web.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of every module, by key and language. A module brings {@code <bundle>_en.properties} and {@code
 * <bundle>_zh_CN.properties} at the root of its class path, in UTF-8. A name in braces stands for that detail's value, in the language's word for it
 * where a bundle has one: <code>{step}</code> of the value {@code agreed} for what {@code step.agreed} says.
 */
public final class Sentences {
    /** The bundles looked for; a deployment has those of the modules it consists of. */
    public static final List<String> BUNDLES = List.of("problems-web", "problems-command", "problems-query");

    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

    /** Reads the bundles. Throws {@link IllegalStateException} when two of them define the same key. */
    public Sentences() {
        for (Language language : Language.values()) {
            Map<String, String> sentences = new HashMap<>();
            BUNDLES.forEach(bundle -> addAll(sentences, bundle + "_" + language.suffix() + ".properties"));
            byLanguage.put(language, Map.copyOf(sentences));
        }
    }

    /** The sentence with the details put in; empty when no bundle has it. */
    public Optional<String> find(Language language, String key, Map<String, Object> details) {
        return Optional.ofNullable(sentence(language, key)).map(sentence -> fill(language, sentence, details));
    }

    /** True when every language has a title and a detail for the code. */
    public boolean knows(String code) {
        return List.of(Language.values()).stream()
                .allMatch(language ->
                        sentence(language, code + ".title") != null && sentence(language, code + ".detail") != null);
    }

    private @Nullable String sentence(Language language, String key) {
        Map<String, String> sentences = byLanguage.get(language);
        return sentences == null ? null : sentences.get(key);
    }

    private String fill(Language language, String sentence, Map<String, Object> details) {
        String filled = sentence;
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            String value = String.valueOf(detail.getValue());
            String word = sentence(language, detail.getKey() + "." + value);
            filled = filled.replace("{" + detail.getKey() + "}", word == null ? value : word);
        }
        return filled;
    }

    private static void addAll(Map<String, String> sentences, String file) {
        try (InputStream in = Sentences.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                return;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String key : properties.stringPropertyNames()) {
                if (sentences.put(key, properties.getProperty(key, "")) != null) {
                    throw new IllegalStateException(file + " defines " + key + ", which another bundle has");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
