package org.linli.query.words;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Channel;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventNames;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.ClearField;
import org.linli.web.problem.Language;

/** One happening told to one reader in one language. */
record Telling(Words words, Happening happening, Audience audience, Language language) {
    static final String ACTOR = "actor";
    static final String PRINCIPAL = "principal";
    /** What an event calls people whom it names by their standing too, or who have none in it. */
    static final Set<String> ANYBODY = Set.of("by", "to", "rater", "ratee");

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(OpeningHours.ZONE);

    String of(Template sentence) {
        String text = sentence.fill(this::isThere, this::value);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private boolean isThere(String path) {
        return switch (path) {
            case ACTOR, PRINCIPAL -> true;
            default ->
                happening.subjects().containsKey(path)
                        || !happening.facts().getOrDefault(path, "false").equals("false");
        };
    }

    private String value(String path) {
        return switch (path) {
            case ACTOR -> person(happening.actor().value());
            case PRINCIPAL -> person(happening.principal().value());
            default -> {
                String member = happening.subjects().get(path);
                yield member == null
                        ? fact(path)
                        : ANYBODY.contains(path) ? person(member) : named(member, "who." + path);
            }
        };
    }

    /** Whoever it is, by how they stand to what happened. */
    String person(String member) {
        return named(member, "who." + standing(member));
    }

    private String standing(String member) {
        Optional<String> path = happening.subjects().entrySet().stream()
                .filter(subject -> subject.getValue().equals(member) && !ANYBODY.contains(subject.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
        boolean forOther =
                member.equals(happening.actor().value()) && !happening.actor().equals(happening.principal());
        if (happening.channel() == Channel.IMPORT && (forOther || path.isEmpty())) {
            return "importer";
        }
        if (forOther) {
            return happening.principal().equals(audience.reader()) ? "your-proxy" : "proxy";
        }
        return path.orElse("staff");
    }

    private String named(String member, String key) {
        if (member.equals(MemberId.SYSTEM.value())) {
            return word("who.system");
        }
        if (member.equals(audience.reader().value())) {
            return word("who.you");
        }
        String word = word(key.replaceFirst("\\.[0-9]+$", ""));
        return audience.pseudonyms().test(member) ? word + " " + member : word;
    }

    private String fact(String path) {
        String value = happening.facts().getOrDefault(path, "");
        Class<?> type = typeOf(path);
        if (type == null || value.isEmpty()) {
            return value;
        }
        if (type == LocalText.class) {
            return happening.facts().getOrDefault(path + (language == Language.EN ? ".en" : ".zh"), value);
        } else if (type == Instant.class) {
            return MINUTES.format(Instant.parse(value));
        } else if (type == PlaceId.class) {
            return place(value);
        } else if (type.isEnum()) {
            return word("word." + type.getSimpleName() + "." + value);
        }
        return type.getSimpleName().endsWith("Id") ? thing(value) : value;
    }

    private String place(String id) {
        return named(id, () -> word("thing.place"));
    }

    private String thing(String id) {
        return named(id, () -> word("thing." + id.replaceFirst("-[^-]*$", "")));
    }

    private String named(String id, Supplier<String> otherwise) {
        LocalText name = audience.names().apply(id);
        return name == null ? otherwise.get() : language == Language.EN ? name.en() : name.zh();
    }

    private @Nullable Class<?> typeOf(String path) {
        Class<? extends DomainEvent> event = EventNames.typeOf(happening.event());
        return event == null
                ? null
                : ClearField.of(event).stream()
                        .filter(field -> field.path().equals(path))
                        .<Class<?>>map(ClearField::type)
                        .findFirst()
                        .orElse(null);
    }

    private String word(String key) {
        return words.word(key, language);
    }
}
