package org.linli.query.words;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.EventNames;
import org.linli.web.problem.Language;

/**
 * The sentences for stored events. {@code event-words_en.properties} and {@code event-words_zh_CN.properties} have one under
 * each event's stored name; how to write one stands at their top. A sentence under {@code <name>.undo} says how to undo it,
 * and {@code event-undo.properties} with which operation.
 */
public final class Words {
    private static final Words STANDARD = new Words();
    /** What operations call the aggregate. */
    private static final String AGGREGATE = "id";

    private final Map<Language, Map<String, Template>> templates = new EnumMap<>(Language.class);
    private final Map<String, List<String>> operations;
    private final SortedMap<String, Set<String>> facts = new TreeMap<>();

    private Words() {
        for (Language language : Language.values()) {
            templates.put(language, templates(file(language)));
        }
        operations = Texts.of("event-undo.properties").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, line -> List.of(line.getValue().split(", *"))));
        EventNames.all().keySet().forEach(event -> facts.put(event, factsOf(event)));
    }

    /** The words of this build. */
    public static Words standard() {
        return STANDARD;
    }

    /** Changes when sentences ask for other facts than before: records that keep them must then be made anew. */
    public int shape() {
        return facts.toString().hashCode() & Integer.MAX_VALUE;
    }

    /** What happened, in one sentence. */
    public String say(Happening happening, Audience audience, Language language) {
        Template sentence = template(happening.event(), language);
        return sentence == null ? happening.event() : new Telling(this, happening, audience, language).of(sentence);
    }

    /** Who did it, in words. */
    public String actor(Happening happening, Audience audience, Language language) {
        return new Telling(this, happening, audience, language)
                .person(happening.actor().value());
    }

    /** How to undo it; null when the rules know no way. */
    public @Nullable Undo undo(Happening happening, Audience audience, Language language) {
        Template sentence = template(happening.event() + ".undo", language);
        return sentence == null
                ? null
                : operations(happening.event()).stream()
                        .map(operation -> Template.of(operation).fill(_ -> false, path -> id(path, happening)))
                        .filter(operation -> operation.matches("POST /(\\w+)s/\\1-.*"))
                        .findFirst()
                        .map(operation ->
                                new Undo(new Telling(this, happening, audience, language).of(sentence), operation))
                        .orElse(null);
    }

    private static String id(String path, Happening happening) {
        return path.equals(AGGREGATE)
                ? happening.aggregate()
                : happening.facts().getOrDefault(path, "");
    }

    /** A word or turn of phrase that is not about one kind of event; its key itself when there is none. */
    public String word(String key, Language language) {
        Template word = template(key, language);
        return word == null ? key : word.fill(_ -> false, path -> "{" + path + "}");
    }

    /** The public values that an event's sentences and operations have gaps for, by their path in the event. */
    Set<String> facts(String event) {
        return facts.getOrDefault(event, Set.of());
    }

    /** The operations that undo an event, one for each kind of aggregate that has such events. */
    List<String> operations(String event) {
        return operations.getOrDefault(event, List.of());
    }

    @Nullable
    Template template(String key, Language language) {
        return requireNonNullElse(templates.get(language), Map.<String, Template>of())
                .get(key);
    }

    Set<String> keys(Language language) {
        return new TreeSet<>(requireNonNullElse(templates.get(language), Map.<String, Template>of())
                .keySet());
    }

    static String file(Language language) {
        return "event-words_" + language.suffix() + ".properties";
    }

    private Set<String> factsOf(String event) {
        Set<String> paths = new TreeSet<>();
        for (Language language : Language.values()) {
            for (String key : List.of(event, event + ".undo")) {
                Template template = template(key, language);
                if (template != null) {
                    paths.addAll(template.paths());
                }
            }
        }
        for (String operation : operations(event)) {
            paths.addAll(Template.of(operation).paths());
        }
        paths.remove(AGGREGATE);
        return paths;
    }

    private static Map<String, Template> templates(String file) {
        return Texts.of(file).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, line -> Template.of(line.getValue())));
    }
}
