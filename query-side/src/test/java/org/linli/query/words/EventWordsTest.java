package org.linli.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;
import org.linli.kernel.LocalText;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.SourceId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.ClearField;
import org.linli.kernel.sharing.ListingId;
import org.linli.web.RoleTable;
import org.linli.web.problem.Language;

/** What is wrong is said so that whoever adds an event knows which line to add to which file. */
class EventWordsTest {
    private static final String FOLDER = "query-side/src/main/resources/";
    private static final Words WORDS = Words.standard();

    @Test
    void every_stored_event_has_a_sentence_in_both_languages() {
        assertThat(missing(EventNames.all().keySet())).isEmpty();
    }

    @Test
    void a_sentence_has_gaps_only_for_what_the_event_says_in_clear() {
        List<String> problems = new ArrayList<>();
        EventNames.all().forEach((name, event) -> sentences(name, event, problems));
        assertThat(problems).isEmpty();
    }

    @Test
    void whoever_and_whatever_a_sentence_names_has_a_word_in_both_languages() {
        Set<String> needed = new TreeSet<>(
                Set.of("who.you", "who.system", "who.staff", "who.proxy", "who.your-proxy", "who.importer"));
        EventNames.all().forEach((name, event) -> needed.addAll(words(name, event)));
        for (Channel channel : Channel.values()) {
            needed.add("word.Channel." + channel);
        }
        assertThat(missing(needed)).isEmpty();
    }

    @Test
    void what_can_be_undone_has_a_sentence_in_both_languages_and_an_operation_that_exists() {
        Set<String> operations = RoleTable.COMMANDS.rows().stream()
                .map(row -> row.method() + " " + row.path().replaceFirst("^/api/v1", ""))
                .collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (String name : EventNames.all().keySet()) {
            List<String> ways = WORDS.operations(name);
            boolean isSaid =
                    Stream.of(Language.values()).anyMatch(language -> WORDS.template(name + ".undo", language) != null);
            if (!ways.isEmpty()) {
                problems.addAll(missing(Set.of(name + ".undo")));
            } else if (isSaid) {
                problems.add("Add the line " + name + "=POST /... to " + FOLDER + "event-undo.properties");
            }
            ways.stream()
                    .filter(way -> !operations.contains(way.replaceFirst("\\{[a-z.]+}", "{id}")))
                    .forEach(way -> problems.add(
                            FOLDER + "event-undo.properties: " + name + " names " + way + ", which RoleTable has not"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void no_line_is_left_over() {
        Set<String> known = EventNames.all().keySet().stream()
                .flatMap(name -> Stream.of(name, name + ".undo"))
                .collect(Collectors.toSet());
        for (Language language : Language.values()) {
            assertThat(WORDS.keys(language))
                    .as(FOLDER + Words.file(language))
                    .allMatch(key -> known.contains(key) || key.matches("(who|thing|word|page)\\..+"));
        }
    }

    private static List<String> missing(Set<String> keys) {
        return Stream.of(Language.values())
                .flatMap(language -> keys.stream()
                        .filter(key -> WORDS.template(key, language) == null)
                        .map(key -> "Add the line " + key + "=... to " + FOLDER + Words.file(language)
                                + " (how to write one stands at its top)"))
                .toList();
    }

    private static void sentences(String name, Class<? extends DomainEvent> event, List<String> problems) {
        for (Language language : Language.values()) {
            for (String key : List.of(name, name + ".undo")) {
                Template sentence = WORDS.template(key, language);
                if (sentence != null) {
                    problems(sentence, event)
                            .forEach(problem ->
                                    problems.add(FOLDER + Words.file(language) + ", line " + key + ": " + problem));
                }
            }
        }
    }

    private static List<String> problems(Template sentence, Class<? extends DomainEvent> event) {
        List<String> problems = new ArrayList<>();
        Set<String> metadata = Set.of(Telling.ACTOR, Telling.PRINCIPAL);
        for (String path : sentence.paths()) {
            ClearField field = field(event, path);
            if (field == null && !metadata.contains(path)) {
                problems.add("{" + path + "} is no value that the event says in clear; it has "
                        + ClearField.of(event).stream().map(ClearField::path).toList());
            } else if (field != null && List.class.isAssignableFrom(field.type())) {
                problems.add("{" + path + "} is a list, for which there are no words");
            }
        }
        for (String path : sentence.required(metadata)) {
            ClearField field = field(event, path);
            if (field != null && field.optional()) {
                problems.add("{" + path + "} may be absent: write {" + path + "?...{" + path + "}...|...}");
            }
        }
        return problems;
    }

    private static Set<String> words(String name, Class<? extends DomainEvent> event) {
        Set<String> needed = new TreeSet<>();
        for (ClearField field : ClearField.of(event)) {
            if (field.subject() && !Telling.ANYBODY.contains(field.path())) {
                needed.add("who." + field.path());
            } else if (WORDS.facts(name).contains(field.path())) {
                needed.addAll(words(field.type()));
            }
        }
        return needed;
    }

    private static List<String> words(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> "word." + type.getSimpleName() + "." + constant)
                    .toList();
        } else if (type == ListingId.class) {
            return List.of("thing.offer", "thing.request");
        } else if (type == SourceId.class) {
            return List.of("thing.donation", "thing.sale");
        } else if (type == Fen.class || type == Period.class) {
            return List.of();
        } else if (type.isRecord() && type != LocalText.class && type != PlaceId.class) {
            return List.of(
                    "thing." + type.getSimpleName().replaceFirst("Id$", "").toLowerCase(Locale.ROOT));
        }
        return List.of();
    }

    private static @Nullable ClearField field(Class<? extends DomainEvent> event, String path) {
        return ClearField.of(event).stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElse(null);
    }
}
