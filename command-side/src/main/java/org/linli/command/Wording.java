package org.linli.command;

import org.linli.kernel.LocalText;

/** What somebody wrote. */
public final class Wording {
    private Wording() {}

    /** True when it says something in both languages, in at most so many characters of each. */
    public static boolean isText(LocalText text, int longest) {
        return isText(text.zh(), longest) && isText(text.en(), longest);
    }

    /** True when it says something, in at most so many characters. */
    public static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
