package org.linli.query.metrics.own;

import io.swagger.v3.oas.annotations.Operation;
import java.time.InstantSource;
import org.linli.query.Paged;
import org.linli.query.metrics.live.LiveFigures;
import org.linli.query.metrics.live.LiveFigures.OfMember;
import org.linli.web.Actor;
import org.linli.web.problem.ProblemCode;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own figures; nobody else's are shown to anybody. */
@RestController
@RequestMapping("/api/v1/members/me/metrics")
public class OwnMetricsResource {
    private static final int RETRY_SECONDS = 30;

    private final LiveFigures figures;
    private final InstantSource clock;

    public OwnMetricsResource(LiveFigures figures, InstantSource clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Read one's own figures of the last 365 days",
            description =
                    "What each metric means stands under /api/v1/metrics. The answer says up to which position of the log it"
                            + " counts. Nobody else is shown them.")
    public ResponseEntity<OwnMetrics> mine(Actor actor) {
        OfMember of = figures.of(actor.id(), clock.instant());
        if (of == null) {
            throw ProblemException.unavailable(ProblemCode.UNAVAILABLE, RETRY_SECONDS);
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(OwnMetrics.of(actor.id(), of));
    }
}
