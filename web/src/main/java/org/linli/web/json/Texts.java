package org.linli.web.json;

import java.util.Optional;
import org.linli.web.problem.FaultCode;

/**
 * What a text may consist of. Texts are kept as they were typed: they are not normalised, because that would change
 * characters of Chinese names that Unicode holds for mere variants; searches normalise for themselves.
 */
public final class Texts {
    private static final int MAX_ECHO = 64;

    private Texts() {}

    /** What is wrong with a text of one line. */
    public static Optional<FaultCode> faultInLine(String text) {
        return fault(text, false);
    }

    /** What is wrong with a text that may have line breaks (U+000A) and tabs. */
    public static Optional<FaultCode> faultInLines(String text) {
        return fault(text, true);
    }

    /** A caller's text so that it can be repeated to them: short, and with nothing that cannot be printed. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .limit(MAX_ECHO)
                .map(c -> isSurrogate(c) || isControl(c, false) ? 0xFFFD : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static Optional<FaultCode> fault(String text, boolean lines) {
        if (text.codePoints().anyMatch(Texts::isSurrogate)) {
            return Optional.of(FaultCode.LONE_SURROGATE);
        }
        return text.codePoints().anyMatch(c -> isControl(c, lines))
                ? Optional.of(FaultCode.CONTROL_CHARACTER)
                : Optional.empty();
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isControl(int codePoint, boolean lines) {
        if (codePoint == '\n' || codePoint == '\t') {
            return !lines;
        }
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
    }
}
