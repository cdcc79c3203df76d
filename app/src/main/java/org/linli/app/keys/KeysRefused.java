package org.linli.app.keys;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The key files, or the key database, are not as they must be. Nothing was changed; the message says what to do, in one sentence. */
public final class KeysRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. Its sentences stand in {@code keys_en.properties} and {@code keys_zh_CN.properties}. */
    enum Why {
        MASTER_KEY_MISSING,
        MASTER_KEY_MISSING_ON_NODE,
        MASTER_KEY_OPEN_TO_OTHERS,
        MASTER_KEY_UNREADABLE,
        MASTER_KEY_UNMAKEABLE,
        MASTER_KEY_NO_KEY,
        MASTER_KEY_WRONG,
        DATABASE_MISSING,
        DATABASE_LOST,
        DATABASE_UNREADABLE,
        DATABASE_DAMAGED,
        DATABASE_OF_SOMETHING_ELSE,
        DATABASE_OF_ANOTHER_VERSION,
        DATABASE_WITHOUT_CHECK_VALUE,
        DATABASE_SILENT,
        REWRAP_UNDER_WAY,
        REWRAP_WITH_ANOTHER_KEY,
        KEY_UNOPENABLE,
        SUBJECT_WITHOUT_KEYS
    }

    private final Why why;
    private final String where;

    KeysRefused(Why why, Object where) {
        this(why, where, null);
    }

    KeysRefused(Why why, Object where, @Nullable Throwable cause) {
        super(sentence(why, where.toString(), Locale.ENGLISH), cause);
        this.why = why;
        this.where = where.toString();
    }

    /** The same sentence in Chinese; in English for every other language. */
    public String in(Locale language) {
        return sentence(why, where, language);
    }

    private static String sentence(Why why, String where, Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        ResourceBundle sentences = ResourceBundle.getBundle(
                "keys",
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return sentences.getString(code(why)).replace("{where}", where);
    }

    static String code(Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
