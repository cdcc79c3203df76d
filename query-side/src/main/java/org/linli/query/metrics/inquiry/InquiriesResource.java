package org.linli.query.metrics.inquiry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.metrics.InquiryId;
import org.linli.query.Paged;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Actor;
import org.linli.web.Page;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own questions for figures, and their answers. */
@RestController
@ReadFor(ReadPurpose.OWN_MATTERS)
@RequestMapping("/api/v1/members/me/inquiries")
public class InquiriesResource {
    private static final Projection<InquiryStory> INQUIRIES = new InquiriesProjection();

    private final ViewStore views;

    public InquiriesResource(ViewStore views) {
        this.views = views;
    }

    @GetMapping
    @ReadsView(InquiriesProjection.NAME)
    @Operation(summary = "Read what one asked and what was answered, the latest first")
    public ResponseEntity<Page<InquiryStory>> mine(Actor actor, PageRequest page) {
        return Paged.reply(
                page,
                views.find(
                        INQUIRIES,
                        InquiriesProjection.BY_RESEARCHER,
                        Set.of(actor.id().value()),
                        story -> true,
                        Paged.after(page),
                        page.limit()));
    }

    @GetMapping("/{id}")
    @ReadsView(InquiriesProjection.NAME)
    @Operation(
            summary = "Read one of one's own questions for figures, and its answer once it is worked out",
            description = "SUPPRESSED is neither nothing nor 0: the figure would tell too much of too few.")
    public ResponseEntity<InquiryStory> one(
            @Parameter(example = "inquiry-00000000000000000000000001") @PathVariable InquiryId id, Actor actor) {
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(own(id, actor));
    }

    private InquiryStory own(InquiryId id, Actor actor) {
        InquiryStory story = views.get(INQUIRIES, id.value());
        if (story == null || !story.by().equals(actor.id())) {
            throw ProblemException.notFound();
        }
        return story;
    }
}
