package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKey;

/**
 * Where oneself stands on a board, also when others do not see it.
 *
 * @param assessment by which one objects to it; null while it is not assessed
 * @param row by which others know the row
 * @param rank null: one does not stand on it
 * @param of how many stand on it
 * @param shown whether others see the row
 * @param deeds what it is made of, also what does not count, and why not
 */
@Schema(name = "OwnPosition")
record OwnBoardPage(
        Board board,
        @Nullable AssessmentId assessment,
        Period period,
        BoardPage.State state,
        RowKey row,
        @Nullable Long rank,
        int of,
        double beneficiaries,
        double outcomes,
        boolean shown,
        List<EvidencePage> deeds) {}
