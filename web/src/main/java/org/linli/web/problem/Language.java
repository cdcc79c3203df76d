package org.linli.web.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that sentences exist in. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH_CN(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language tag, for {@code Content-Language}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The suffix of the bundle's file name. */
    public String suffix() {
        return locale.toString();
    }

    /** What the caller prefers among these, by quality; English when they ask for neither or nonsense. */
    public static Language preferred(@Nullable String acceptLanguage) {
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> List.of(values()).stream().filter(language -> language.in(range)))
                .findFirst()
                .orElse(EN);
    }

    /** Every Chinese gets the one Chinese there is. */
    private boolean in(Locale.LanguageRange range) {
        String asked = range.getRange().split("-", 2)[0];
        return asked.equals("*") || asked.equals(locale.getLanguage());
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null ? List.of() : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
