package org.linli.query.operate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.query.Paged;
import org.linli.query.projection.ProjectionRuntime;
import org.linli.query.projection.Retried;
import org.linli.query.views.DeadLetter;
import org.linli.query.views.Projection;
import org.linli.web.Actor;
import org.linli.web.IdempotencyKey;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The events that wait because a fold failed, and how to try them again. */
@RestController
@RequestMapping("/api/v1/projections/{name}")
public class DeadLettersResource {
    private final Set<String> names;
    private final ProjectionRuntime runtime;
    private final DeadLetterRetries retries;

    public DeadLettersResource(List<Projection<?>> projections, ProjectionRuntime runtime, Rebuilds rebuilds) {
        this.names = projections.stream().map(Projection::name).collect(Collectors.toUnmodifiableSet());
        this.runtime = runtime;
        this.retries = new DeadLetterRetries(runtime, rebuilds);
    }

    @GetMapping("/dead-letters")
    @Operation(
            summary = "See which events could not be folded into a projection",
            description = "By record, the oldest first; the later events of a record wait behind the one that failed.")
    public ResponseEntity<Page<DeadLetterPage>> deadLetters(
            @Parameter(example = "feed") @PathVariable String name, PageRequest page) {
        requireKnown(name);
        List<DeadLetter> letters = runtime.deadLetters(name, after(page), page.limit() + 1);
        boolean more = letters.size() > page.limit();
        List<DeadLetter> shown = more ? letters.subList(0, page.limit()) : letters;
        return Paged.reply(
                page,
                shown.stream().map(letter -> DeadLetterPage.of(name, letter)).toList(),
                more ? key(shown.getLast()) : null);
    }

    @PostMapping("/dead-letter-retries")
    @Operation(
            summary = "Try the failed events of a projection again",
            description = "Of one record or, without one, of all. Each record goes on up to its first failure.")
    public ResponseEntity<Retried> retry(
            @Parameter(example = "feed") @PathVariable String name,
            Actor actor,
            IdempotencyKey key,
            @Valid @RequestBody Retry body) {
        requireKnown(name);
        DeadLetterRetries.Done done = retries.retry(name, body.record(), actor.id(), key);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(Paged.personal());
        if (done.again()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.body(done.result());
    }

    /** Which events to try again. */
    public record Retry(
            @Nullable @Size(min = 1, max = 200) @Schema(example = "offer-00000000000000000000000001")
            String record) {}

    private void requireKnown(String name) {
        if (!names.contains(name)) {
            throw ProblemException.notFound();
        }
    }

    private static DeadLetter.@Nullable Place after(PageRequest page) {
        List<String> after = page.after();
        return after.isEmpty() ? null : new DeadLetter.Place(after.get(0), Long.parseLong(after.get(1)));
    }

    private static List<String> key(DeadLetter letter) {
        return List.of(letter.record(), Long.toString(letter.position()));
    }
}
