package org.linli.query.operate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.List;
import org.linli.query.Paged;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.views.Projection;
import org.linli.web.Actor;
import org.linli.web.IdempotencyKey;
import org.linli.web.Page;
import org.linli.web.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator's view of the projections. */
@RestController
@RequestMapping("/api/v1")
public class OperateResource {
    private static final URI PROJECTIONS = URI.create("/api/v1/projections");

    private final List<String> names;
    private final ProjectionRuntime runtime;
    private final Progress progress;
    private final Rebuilds rebuilds;

    public OperateResource(
            List<Projection<?>> projections, ProjectionRuntime runtime, Progress progress, Rebuilds rebuilds) {
        this.runtime = runtime;
        this.names = projections.stream().map(Projection::name).sorted().toList();
        this.progress = progress;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/projections")
    @Operation(summary = "See how far each projection has read")
    public ResponseEntity<Page<ProjectionPage>> projections() {
        return ResponseEntity.ok()
                .cacheControl(Paged.personal())
                .body(new Page<>(names.stream().map(this::page).toList()));
    }

    /** The position is read before the head, so that no lag is negative. */
    private ProjectionPage page(String name) {
        long position = progress.of(name);
        return new ProjectionPage(
                name,
                position,
                progress.head() - position,
                name.equals(rebuilds.running()),
                runtime.deadLetterCount(name),
                runtime.standstill(name));
    }

    @PostMapping("/projections/{name}/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Rebuild a projection from the events",
            description =
                    "Runs in the background while the old views serve; the list of projections shows how far it is.")
    public ResponseEntity<Void> rebuild(
            @Parameter(example = "feed") @PathVariable String name, Actor actor, IdempotencyKey key) {
        if (!names.contains(name)) {
            throw ProblemException.notFound();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.accepted().location(PROJECTIONS);
        if (!rebuilds.begin(name, actor.id(), key)) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.build();
    }
}
