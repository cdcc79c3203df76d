package org.linli.query.operate;

import org.jspecify.annotations.Nullable;
import org.linli.query.projection.Standstill;

/**
 * A projection as the operator sees it.
 *
 * @param position the last event that its views include or that waits as a dead letter; −1 if none
 * @param lag how many events it has still to read
 * @param rebuilding true while a rebuild of it runs; its views serve all the while
 * @param deadLetters how many events wait because a fold of their record failed
 * @param standstill why it does not go on; null while it does
 */
public record ProjectionPage(
        String name,
        long position,
        long lag,
        boolean rebuilding,
        int deadLetters,
        @Nullable Standstill standstill) {}
