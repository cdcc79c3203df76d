package org.linli.app.bench;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the search.
 *
 * @param category of half of the questions; null: of any
 */
record Question(String text, @Nullable String category) {
    private static final List<String> CATEGORIES = List.of("home", "home.plumbing", "goods.tools");
    private static final Phrases PHRASES = new Phrases();

    static Question of(Random random) {
        String text = PHRASES.question(random);
        return new Question(text, random.nextBoolean() ? null : CATEGORIES.get(random.nextInt(CATEGORIES.size())));
    }
}
