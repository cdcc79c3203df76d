package org.linli.query.mypage;

import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import java.util.Set;
import org.linli.query.Paged;
import org.linli.query.due.Silence;
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
@RequestMapping("/api/v1")
public class MyPageResource {
    private final ViewStore views;
    private final Standings standings;
    private final InstantSource clock;
    private final Projection<OpenMatter> matters;

    public MyPageResource(ViewStore views, Standings standings, InstantSource clock, Silence silence) {
        this.views = views;
        this.standings = standings;
        this.clock = clock;
        this.matters = new OpenMattersProjection(silence);
    }

    @GetMapping("/members/me")
    @ReadsView({StandingProjection.NAME, OpenMattersProjection.NAME})
    @Operation(summary = "Read one's own page: level, roles, and what is open, newest first")
    public ResponseEntity<MyPage> me(Actor actor, PageRequest page) {
        MyStanding standing = standings.of(actor.id());
        if (standing == null) {
            throw ProblemException.notFound();
        }
        Page<OpenMatter> found = views.find(
                matters,
                OpenMattersProjection.BY_MEMBER,
                Set.of(actor.id().value()),
                matter -> true,
                Paged.after(page),
                page.limit());
        return ResponseEntity.ok()
                .headers(Paged.headers(page, Paged.key(found.next())))
                .body(MyPage.of(standing, clock.instant(), found.items()));
    }
}
