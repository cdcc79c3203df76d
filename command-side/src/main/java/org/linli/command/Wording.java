package org.linli.command;

/** What somebody wrote. */
public final class Wording {
    private Wording() {}

    /** True when it says something, in at most so many characters. */
    public static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
