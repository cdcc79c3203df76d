package org.linli.query.metrics.scalar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** S-count: small counts are not published, so that nobody is recognised in them. */
public final class Suppression {
    /** The least count that is published, besides 0. */
    public static final int LEAST = 10;

    private static final int NONE = -1;

    private Suppression() {}

    /**
     * The cells of a row whose total is published, null for what is hidden: every cell from 1 to 9, and, where that is a single one, the least other cell that is not
     * 0, because the total would give the single one away.
     */
    public static List<@Nullable Long> row(List<Long> cells) {
        List<@Nullable Long> shown = new ArrayList<>(cells);
        int hidden = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) > 0 && cells.get(i) < LEAST) {
                shown.set(i, null);
                hidden++;
            }
        }
        if (hidden == 1) {
            int least = NONE;
            for (int i = 0; i < cells.size(); i++) {
                Long cell = shown.get(i);
                if (cell != null && cell > 0 && (least == NONE || cell < cells.get(least))) {
                    least = i;
                }
            }
            if (least != NONE) {
                shown.set(least, null);
            }
        }
        return shown;
    }
}
