package org.linli.query.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.Paged;
import org.linli.query.house.BookingsProjection;
import org.linli.query.mypage.OpenMattersProjection;
import org.linli.query.operate.Progress;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator's view of the erasures, and what anybody verifies a receipt with. */
@RestController
@RequestMapping("/api/v1/erasures")
public class ErasuresResource {
    private final Erasures erasures;
    private final OpenThings things;
    private final Progress progress;
    private final List<String> views;
    private final ReceiptKey key;

    public ErasuresResource(
            Erasures erasures, OpenThings things, Progress progress, List<Projection<?>> projections, ReceiptKey key) {
        this.erasures = erasures;
        this.things = things;
        this.progress = progress;
        this.views = projections.stream().map(Projection::name).sorted().toList();
        this.key = key;
    }

    @GetMapping
    @ReadsView(ErasuresProjection.NAME)
    @Operation(
            summary = "See who leaves for good and how far each erasure has come, the newest first",
            description = "Of every state, or of one. A wish that was withdrawn is not listed.")
    public ResponseEntity<org.linli.web.Page<ErasurePage>> erasures(
            @RequestParam @Nullable ErasureState state, PageRequest page) {
        Page<ErasureStory> found = erasures.page(state, Paged.after(page), page.limit());
        return Paged.reply(page, found, ErasurePage::of);
    }

    @GetMapping("/{id}")
    @ReadsView({ErasuresProjection.NAME, OpenMattersProjection.NAME, BookingsProjection.NAME})
    @Operation(
            summary = "See how far one erasure has come, what it waits for, and its receipt",
            description = "The id is the member's.")
    public ResponseEntity<ErasurePage> erasure(
            @Parameter(example = "member-00000000000000000000000001") @PathVariable MemberId id) {
        ErasureStory story = erasures.of(id);
        if (story == null) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(ErasurePage.of(story, waitsFor(story)));
    }

    private List<String> waitsFor(ErasureStory story) {
        return switch (story.state()) {
            case REQUESTED, POSTPONED ->
                things.binding(story.member()).stream()
                        .map(OpenThing::id)
                        .sorted()
                        .toList();
            case BEGUN -> Stream.concat(Stream.of("KEYS"), open(story)).toList();
            case ERASED ->
                Stream.concat(open(story), views.stream().filter(view -> progress.of(view) < story.erasedAt()))
                        .toList();
            case FINISHED ->
                story.notReached().stream().map(Enum::name).sorted().toList();
        };
    }

    private Stream<String> open(ErasureStory story) {
        return things.closable(story.member()).stream().map(OpenThing::id).sorted();
    }

    @GetMapping("/signing-key")
    @Operation(
            summary = "Read the public key that receipts of erasures are verified with",
            description =
                    "A JSON Web Key (RFC 8037). The signature is Ed25519 over the UTF-8 bytes of the receipt's text.")
    public ResponseEntity<ReceiptKey.Jwk> key() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(key.open());
    }
}
