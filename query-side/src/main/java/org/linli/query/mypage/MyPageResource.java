package org.linli.query.mypage;

import static java.util.Objects.requireNonNullElseGet;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.Paged;
import org.linli.query.readers.ReaderRow;
import org.linli.query.readers.Reading;
import org.linli.query.readers.ReadingsProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.reputation.Reputation;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one member is here and has open. */
@RestController
@ReadFor(ReadPurpose.OWN_MATTERS)
@RequestMapping("/api/v1")
public class MyPageResource {
    private static final Projection<Reputation> REPUTATIONS = new ReputationProjection();
    private static final Projection<Reading> READINGS = new ReadingsProjection();
    private static final int REVIEWS_SHOWN = 20;
    private static final int READERS_SHOWN = 3;

    private final ViewStore views;
    private final Standings standings;
    private final InstantSource clock;
    private final Projection<OpenMatter> matters;

    public MyPageResource(ViewStore views, Standings standings, InstantSource clock, Timetable times) {
        this.views = views;
        this.standings = standings;
        this.clock = clock;
        this.matters = new OpenMattersProjection(times);
    }

    @GetMapping("/members/me")
    @ReadsView({StandingProjection.NAME, OpenMattersProjection.NAME, ReputationProjection.NAME, ReadingsProjection.NAME
    })
    @Operation(summary = "Read one's own page: level, roles, and what is open, newest first")
    public ResponseEntity<MyPage> me(Actor actor, PageRequest page) {
        MyStanding standing = standings.of(actor.id());
        if (standing == null) {
            throw ProblemException.notFound();
        }
        Instant now = clock.instant();
        Page<OpenMatter> found = views.find(
                matters,
                OpenMattersProjection.BY_MEMBER,
                Set.of(actor.id().value()),
                matter -> matter.open() && matter.mattersAt(now),
                Paged.after(page),
                page.limit());
        return ResponseEntity.ok()
                .headers(Paged.headers(page, Paged.key(found.next())))
                .body(MyPage.of(
                        standing,
                        now,
                        reputationOf(actor.id()),
                        toReview(actor.id(), now),
                        lastReaders(actor.id()),
                        found.items()));
    }

    private List<ReaderRow> lastReaders(MemberId member) {
        return views
                .find(
                        READINGS,
                        ReadingsProjection.BY_SUBJECT,
                        Set.of(member.value()),
                        reading -> true,
                        null,
                        READERS_SHOWN)
                .items()
                .stream()
                .map(ReaderRow::of)
                .toList();
    }

    private Reputation reputationOf(MemberId member) {
        return requireNonNullElseGet(views.get(REPUTATIONS, member.value()), () -> Reputation.none(member));
    }

    /** The latest end comes first, so the first one that is over is the end of them. */
    private List<OpenMatter> toReview(MemberId member, Instant now) {
        return views
                .find(
                        matters,
                        OpenMattersProjection.TO_REVIEW,
                        Set.of(member.value()),
                        matter -> true,
                        null,
                        REVIEWS_SHOWN)
                .items()
                .stream()
                .takeWhile(matter -> matter.until() != null && now.isBefore(matter.until()))
                .toList();
    }
}
