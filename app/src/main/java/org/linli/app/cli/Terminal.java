package org.linli.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How whoever reads the terminal wants to be spoken to. The environment says it; Java asks the system, which knows only those languages that are
 * installed on the machine, and in a container that is mostly none.
 */
final class Terminal {
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");
    private static final Pattern CHARSET = Pattern.compile("\\.([\\w-]+)");

    private Terminal() {}

    /** Chinese where the environment asks for it, else English. */
    static Locale language() {
        return language(System::getenv);
    }

    static Locale language(UnaryOperator<@Nullable String> environment) {
        return asked(environment).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Standard error in an encoding that has the language's characters. */
    static PrintWriter err() {
        boolean isChinese = language().equals(Locale.SIMPLIFIED_CHINESE);
        return new PrintWriter(System.err, true, isChinese ? charset(asked(System::getenv)) : System.err.charset());
    }

    /** The charset at the end of {@code zh_CN.GB18030}; UTF-8 where none is named. */
    static Charset charset(String asked) {
        Matcher named = CHARSET.matcher(asked);
        return named.find() && Charset.isSupported(named.group(1)) ? Charset.forName(named.group(1)) : UTF_8;
    }

    private static String asked(UnaryOperator<@Nullable String> environment) {
        return VARIABLES.stream()
                .map(environment)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
