package org.linli.query.waiting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.query.Paged;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own place in the line for a listing. */
@RestController
@RequestMapping("/api/v1")
public class WaitingResource {
    private static final Projection<Line> LINES = new WaitingProjection();

    private final ViewStore views;

    public WaitingResource(ViewStore views) {
        this.views = views;
    }

    @GetMapping("/offers/{id}/waiting")
    @ReadsView(WaitingProjection.NAME)
    @Operation(summary = "Read where one stands in the line for an offer; 404 for who does not wait")
    public ResponseEntity<InLine> offer(
            @Parameter(example = "offer-00000000000000000000000001") @PathVariable ListingId id, Actor actor) {
        return inLine(id, Side.OFFER, actor);
    }

    @GetMapping("/requests/{id}/waiting")
    @ReadsView(WaitingProjection.NAME)
    @Operation(summary = "Read where one stands in the line for a request; 404 for who does not wait")
    public ResponseEntity<InLine> request(
            @Parameter(example = "request-00000000000000000000000001") @PathVariable ListingId id, Actor actor) {
        return inLine(id, Side.REQUEST, actor);
    }

    private ResponseEntity<InLine> inLine(ListingId id, Side side, Actor actor) {
        Line line = id.side() == side ? views.get(LINES, id.value()) : null;
        @Nullable InLine mine = line == null ? null : InLine.of(actor.id(), line);
        if (mine == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(mine);
    }
}
