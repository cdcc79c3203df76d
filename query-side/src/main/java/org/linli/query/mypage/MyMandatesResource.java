package org.linli.query.mypage;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.linli.query.Paged;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may act for me, and for whom may I. */
@RestController
@RequestMapping("/api/v1")
public class MyMandatesResource {
    private static final Projection<MyMandate> MANDATES = new MandatesProjection();

    private final ViewStore views;
    private final InstantSource clock;

    public MyMandatesResource(ViewStore views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/members/me/mandates")
    @ReadsView(MandatesProjection.NAME)
    @Operation(summary = "List the mandates that one gave and holds, newest first")
    public ResponseEntity<MyMandates> mine(Actor actor, PageRequest page) {
        Instant now = clock.instant();
        Page<MyMandate> found = views.find(
                MANDATES,
                MandatesProjection.BY_MEMBER,
                Set.of(actor.id().value()),
                mandate -> now.isBefore(mandate.until()),
                Paged.after(page),
                page.limit());
        return ResponseEntity.ok()
                .headers(Paged.headers(page, Paged.key(found.next())))
                .body(new MyMandates(found.items()));
    }

    /** Those that neither ended nor were revoked. */
    public record MyMandates(List<MyMandate> items) {}
}
