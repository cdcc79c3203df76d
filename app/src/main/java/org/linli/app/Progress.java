package org.linli.app;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far a long task has come. Drawn on a terminal only: a log has no use for it. */
public final class Progress {
    private Progress() {}

    /** Of a task of so many steps; -1: not known yet. */
    public static ProgressBar of(String task, long steps) {
        ProgressBarBuilder builder = ProgressBar.builder().setTaskName(task).setInitialMax(steps);
        return isOnTerminal()
                ? builder.build()
                : builder.setConsumer(new DelegatingProgressBarConsumer(line -> {}))
                        .build();
    }

    /** Where input or output is not a terminal there may be a console that is none, or, as on Java 25, no console at all. */
    private static boolean isOnTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
