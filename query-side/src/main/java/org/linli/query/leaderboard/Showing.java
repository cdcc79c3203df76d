package org.linli.query.leaderboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.leaderboard.AssessmentStory.Final;
import org.linli.query.leaderboard.AssessmentStory.Frozen;
import org.linli.query.leaderboard.BoardPage.State;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.springframework.http.ResponseEntity;

/** Makes pages of boards for who reads them. */
final class Showing {
    private static final double FULL = 100;

    private final Boards boards;

    Showing(Boards boards) {
        this.boards = boards;
    }

    /**
     * The rows that others may see, from the first on.
     *
     * @param open true for who reviews the board: they see its digest and what is held back of whom
     */
    ResponseEntity<BoardPage> board(Board board, Period period, boolean open, PageRequest page) {
        Inputs inputs = boards.of(board, period);
        Ranking ranking = Scoring.of(inputs);
        Map<String, Profile> profiles = boards.whoStands(ranking.rows());
        List<Ranking.Row> shown = ranking.rows().stream()
                .filter(row -> !profiles.containsKey(row.holder())
                        || profiles.get(row.holder()).shown())
                .toList();
        int from = after(page);
        List<BoardPage.Row> rows = shown.stream()
                .skip(from)
                .limit(page.limit())
                .map(row -> row(board, row, profiles.get(row.holder()), open))
                .toList();
        return ResponseEntity.ok()
                .headers(Paged.headers(page, next(page, from, shown.size())))
                .body(page(board, period, inputs, ranking, rows, open));
    }

    private BoardPage page(
            Board board, Period period, Inputs inputs, Ranking ranking, List<BoardPage.Row> rows, boolean open) {
        AssessmentStory story = boards.assessment(board);
        Frozen frozen = story == null ? null : story.periods().get(period.value());
        Final last = frozen == null ? null : frozen.finalised();
        return new BoardPage(
                board,
                story == null ? null : story.assessment(),
                period,
                state(frozen),
                inputs.rules().version(),
                frozen == null ? null : frozen.until(),
                last == null || !open ? null : last.digest(),
                last == null ? null : (Boolean) last.digest().equals(ranking.digest()),
                (int) ranking.rings().stream().filter(Ring::holdsBack).count(),
                rows);
    }

    private static State state(@Nullable Frozen frozen) {
        if (frozen == null) {
            return State.RUNNING;
        }
        return frozen.finalised() == null ? State.FROZEN : State.FINAL;
    }

    private static BoardPage.Row row(Board board, Ranking.Row row, @Nullable Profile profile, boolean open) {
        boolean communities = board.kind() == BoardKind.COMMUNITIES;
        return new BoardPage.Row(
                row.hidden() ? null : (Long) row.rank(),
                communities ? null : new MemberId(row.holder()),
                communities ? new PlaceId(row.holder()) : null,
                profile == null ? null : profile.alias(),
                row.hidden() ? null : (Double) (row.beneficiaries() / FULL),
                row.hidden() ? null : (Double) (row.outcomes() / FULL),
                open ? (Integer) row.held() : null);
    }

    /** What a row is made of; for who may not see more, only what counts, and blanked. */
    ResponseEntity<Page<EvidencePage>> evidence(
            Board board, Period period, String holder, boolean open, PageRequest page) {
        Profile profile = boards.whoStands(List.of(new Ranking.Row(0, holder, 0, 0, 0, false)))
                .get(holder);
        boolean visible = open || (board.kind() != BoardKind.COMMUNITIES && (profile == null || profile.shown()));
        List<Evidence> deeds = visible ? Scoring.evidence(boards.of(board, period), holder) : List.of();
        return some(
                page,
                deeds.stream()
                        .filter(deed -> open || deed.state() == Evidence.State.COUNTS)
                        .map(deed -> open ? EvidencePage.open(deed) : EvidencePage.blanked(deed))
                        .toList());
    }

    ResponseEntity<Page<RingPage>> rings(Board board, Period period, PageRequest page) {
        return some(
                page,
                Scoring.of(boards.of(board, period)).rings().stream()
                        .map(RingPage::of)
                        .toList());
    }

    OwnBoardPage own(Board board, Period period, MemberId member) {
        Inputs inputs = boards.of(board, period);
        Ranking ranking = Scoring.of(inputs);
        Ranking.Row mine = ranking.rows().stream()
                .filter(row -> row.holder().equals(member.value()))
                .findFirst()
                .orElse(null);
        AssessmentStory story = boards.assessment(board);
        Profile profile = boards.profile(member);
        return new OwnBoardPage(
                board,
                story == null ? null : story.assessment(),
                period,
                state(story == null ? null : story.periods().get(period.value())),
                mine == null ? null : (Long) mine.rank(),
                ranking.rows().size(),
                mine == null ? 0 : mine.beneficiaries() / FULL,
                mine == null ? 0 : mine.outcomes() / FULL,
                profile == null || profile.shown(),
                Scoring.evidence(inputs, member.value()).stream()
                        .map(EvidencePage::open)
                        .toList());
    }

    private static <T> ResponseEntity<Page<T>> some(PageRequest page, List<T> all) {
        int from = after(page);
        List<T> rows = all.stream().skip(from).limit(page.limit()).toList();
        return Paged.reply(page, rows, next(page, from, all.size()));
    }

    private static int after(PageRequest page) {
        return page.after().isEmpty() ? 0 : Integer.parseInt(page.after().getFirst());
    }

    private static @Nullable List<String> next(PageRequest page, int from, int all) {
        int to = from + page.limit();
        return to < all ? List.of(Integer.toString(to)) : null;
    }
}
