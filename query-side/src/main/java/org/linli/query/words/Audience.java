package org.linli.query.words;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;

/**
 * Who reads.
 *
 * @param reader becomes "you"
 * @param pseudonyms of whom the reader may also see the pseudonym
 * @param names the name of a place or of a thing by its id; null when it has none that is known
 */
public record Audience(MemberId reader, Predicate<String> pseudonyms, Function<String, @Nullable LocalText> names) {}
