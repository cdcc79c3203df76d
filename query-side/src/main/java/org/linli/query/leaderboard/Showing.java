package org.linli.query.leaderboard;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKey;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.query.Paged;
import org.linli.query.leaderboard.AssessmentStory.Final;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.springframework.http.ResponseEntity;

/** Makes pages of boards for who reads them. */
final class Showing {
    private static final double FULL = 100;

    private final Boards boards;
    private final RowKeys keys;

    Showing(Boards boards, RowKeys keys) {
        this.boards = boards;
        this.keys = keys;
    }

    /**
     * The rows that others may see, from the first on.
     *
     * @param open true for who reviews the board: they see its digest and what is held back of whom
     */
    ResponseEntity<BoardPage> board(Board board, Period period, boolean open, PageRequest page) {
        Worked worked = boards.of(board, period);
        Ranking ranking = worked.scoring().board();
        Map<String, Profile> profiles = boards.whoStands(ranking.rows());
        List<Ranking.Row> shown = ranking.rows().stream()
                .filter(row -> Boards.isShown(profiles.get(row.holder()), worked, period))
                .toList();
        int from = after(page);
        List<BoardPage.Row> rows = shown.stream()
                .skip(from)
                .limit(page.limit())
                .map(row -> row(board, period, row, profiles.get(row.holder()), open))
                .toList();
        return ResponseEntity.ok()
                .headers(Paged.headers(page, next(page, from, shown.size())))
                .body(page(board, period, worked, ranking, rows, open));
    }

    private static BoardPage page(
            Board board, Period period, Worked worked, Ranking ranking, List<BoardPage.Row> rows, boolean open) {
        Final last = worked.finalised();
        return new BoardPage(
                board,
                worked.assessment(),
                period,
                worked.state(),
                worked.rules().version(),
                worked.frozen() == null ? null : worked.frozen().until(),
                last == null || !open ? null : last.digest(),
                last == null ? null : (Boolean) last.digest().equals(ranking.digest()),
                (int) ranking.rings().stream().filter(Ring::holdsBack).count(),
                rows);
    }

    private BoardPage.Row row(Board board, Period period, Ranking.Row row, @Nullable Profile profile, boolean open) {
        boolean communities = board.kind() == BoardKind.COMMUNITIES;
        String alias = profile == null ? null : profile.alias();
        boolean named = !communities && (alias == null || board.kind() == BoardKind.PARTY);
        return new BoardPage.Row(
                row.hidden() ? null : (Long) row.rank(),
                communities ? null : keys.of(AssessmentId.of(board), period, new MemberId(row.holder())),
                named ? new MemberId(row.holder()) : null,
                communities ? new PlaceId(row.holder()) : null,
                alias,
                row.hidden() ? null : (Double) (row.beneficiaries() / FULL),
                row.hidden() ? null : (Double) (row.outcomes() / FULL),
                open ? (Integer) row.held() : null);
    }

    /** Whose row it is: the member's behind a key or, on a board of communities, a community's. Of anything else: nobody's. */
    String holder(Board board, Period period, String row) {
        return row.startsWith("row-")
                ? keys.member(AssessmentId.of(board), period, new RowKey(row)).value()
                : row;
    }

    /** What a row is made of; for who may not see more, only what counts, and blanked. */
    ResponseEntity<Page<EvidencePage>> evidence(
            Board board, Period period, String holder, boolean open, PageRequest page) {
        Worked worked = boards.of(board, period);
        boolean visible = open
                || (board.kind() != BoardKind.COMMUNITIES && Boards.isShown(boards.profile(holder), worked, period));
        List<Evidence> deeds = visible ? worked.scoring().evidence(holder) : List.of();
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
                boards.of(board, period).scoring().rings().stream()
                        .map(RingPage::of)
                        .toList());
    }

    OwnBoardPage own(Board board, Period period, MemberId member) {
        Worked worked = boards.of(board, period);
        Ranking ranking = worked.scoring().board();
        Ranking.Row mine = ranking.rows().stream()
                .filter(row -> row.holder().equals(member.value()))
                .findFirst()
                .orElse(null);
        Profile profile = boards.profile(member.value());
        return new OwnBoardPage(
                board,
                worked.assessment(),
                period,
                worked.state(),
                keys.of(AssessmentId.of(board), period, member),
                mine == null ? null : (Long) mine.rank(),
                ranking.rows().size(),
                mine == null ? 0 : mine.beneficiaries() / FULL,
                mine == null ? 0 : mine.outcomes() / FULL,
                profile == null || profile.shown(),
                worked.scoring().evidence(member.value()).stream()
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
