package org.linli.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A sentence with gaps: <code>{path}</code> stands for a value, <code>{path?this|that}</code> for this when the value is
 * there and not false, else for that. Both may have gaps themselves; that may be missing.
 */
record Template(List<Part> parts) {
    /** A piece of a sentence. */
    sealed interface Part {}

    record Text(String text) implements Part {}

    record Gap(String path) implements Part {}

    record Choice(String path, Template yes, Template no) implements Part {}

    /** Reads it. Throws {@link IllegalArgumentException} when braces do not match. */
    static Template of(String source) {
        Reader reader = new Reader(source);
        Template template = reader.template(false);
        if (reader.at < source.length()) {
            throw new IllegalArgumentException("a brace too many at " + reader.at + " in: " + source);
        }
        return template;
    }

    /** The sentence; which values are there decides the choices. */
    String fill(Predicate<String> present, Function<String, String> value) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Text it -> it.text();
                        case Gap it -> value.apply(it.path());
                        case Choice it -> (present.test(it.path()) ? it.yes() : it.no()).fill(present, value);
                    });
        }
        return text.toString();
    }

    /** All paths that it names. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        for (Part part : parts) {
            switch (part) {
                case Text _ -> {}
                case Gap gap -> paths.add(gap.path());
                case Choice choice -> {
                    paths.add(choice.path());
                    paths.addAll(choice.yes().paths());
                    paths.addAll(choice.no().paths());
                }
            }
        }
        return paths;
    }

    /** The paths whose value must be there, given that those of the surrounding choices are. */
    Set<String> required(Set<String> given) {
        Set<String> required = new TreeSet<>();
        for (Part part : parts) {
            switch (part) {
                case Text _ -> {}
                case Gap gap -> required.add(gap.path());
                case Choice choice -> {
                    Set<String> more = new TreeSet<>(given);
                    more.add(choice.path());
                    required.addAll(choice.yes().required(more));
                    required.addAll(choice.no().required(given));
                }
            }
        }
        required.removeAll(given);
        return required;
    }

    /** Reads from left to right. */
    private static final class Reader {
        private final String source;
        private int at;

        Reader(String source) {
            this.source = source;
        }

        /** Up to the end, or inside a choice up to the bar or brace that ends it. */
        Template template(boolean inside) {
            List<Part> parts = new ArrayList<>();
            int from = at;
            while (at < source.length() && source.charAt(at) != '}' && !(inside && source.charAt(at) == '|')) {
                if (source.charAt(at) == '{') {
                    parts.add(new Text(source.substring(from, at)));
                    parts.add(gap());
                    from = at;
                } else {
                    at++;
                }
            }
            parts.add(new Text(source.substring(from, at)));
            return new Template(List.copyOf(parts));
        }

        private Part gap() {
            int from = ++at;
            while (at < source.length() && "?|{}".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            String path = source.substring(from, at);
            if (!isNext('?')) {
                expect('}');
                return new Gap(path);
            }
            Template yes = template(true);
            Template no = isNext('|') ? template(true) : new Template(List.of());
            expect('}');
            return new Choice(path, yes, no);
        }

        private boolean isNext(char mark) {
            boolean is = at < source.length() && source.charAt(at) == mark;
            at += is ? 1 : 0;
            return is;
        }

        private void expect(char mark) {
            if (!isNext(mark)) {
                throw new IllegalArgumentException("no " + mark + " at " + at + " in: " + source);
            }
        }
    }
}
