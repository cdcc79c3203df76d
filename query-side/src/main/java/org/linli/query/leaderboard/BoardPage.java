package org.linli.query.leaderboard;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKey;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.query.reads.Reviewed;

/**
 * A page of a board.
 *
 * @param assessment by which one objects to it; null while it is not assessed
 * @param rules the version of the rules by which it is worked out; 0: those that hold before any was published
 * @param until when the time for objections is over; null before the period is frozen
 * @param digest SHA-256 of the final board, for who reviews it: whoever knows it can try out who was left away; null while it is not final
 * @param same whether the final board can still be worked out to the same; false once somebody who stood on it was erased
 * @param heldBack closed rings that nobody looked into yet, or that do not count
 * @param items rows; who does not wish to be seen is missing, so that ranks may have gaps
 */
@Schema(name = "Leaderboard")
public record BoardPage(
        Board board,
        @Nullable AssessmentId assessment,
        Period period,
        State state,
        int rules,
        @Nullable Instant until,
        @Nullable String digest,
        @Nullable Boolean same,
        int heldBack,
        List<Row> items)
        implements Reviewed {

    /** A board of party members tells its reviewer who they are and what they did. */
    @Override
    public Set<MemberId> reviewed() {
        return board.kind() == BoardKind.PARTY
                ? items.stream().map(Row::member).filter(Objects::nonNull).collect(Collectors.toSet())
                : Set.of();
    }

    /** How far the assessment of the period has come. */
    @Schema(name = "LeaderboardState")
    public enum State {
        /** Nothing is settled: every event may change it. */
        RUNNING,
        /** 公示: what comes now does not stand on it, and anybody may object. */
        FROZEN,
        FINAL
    }

    /**
     * A row of a board.
     *
     * @param rank from 1; equals share one, and the next rank counts them all (1, 2, 2, 4)
     * @param row by which one asks for its evidence and objects to it; null on a board of communities
     * @param member null on a board of communities, and of who appears under an alias
     * @param community null on every other board
     * @param alias by which the member wishes to be seen; null: none
     * @param beneficiaries how many different ones were helped, by what the sources weigh; null: too few to be told
     * @param outcomes verified ones, likewise: however often somebody was helped on a day, it is one
     * @param held how many deeds are held back because they lie inside a closed ring; null for everybody but who reviews the board
     */
    @Schema(name = "LeaderboardRow")
    public record Row(
            @Nullable Long rank,
            @Nullable RowKey row,
            @SubjectRef @Nullable MemberId member,
            @Nullable PlaceId community,
            @Nullable String alias,
            @Nullable Double beneficiaries,
            @Nullable Double outcomes,
            @Nullable Integer held) {}
}
