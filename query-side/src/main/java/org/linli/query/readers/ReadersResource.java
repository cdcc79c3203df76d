package org.linli.query.readers;

import io.swagger.v3.oas.annotations.Operation;
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

/** Who read what is stored about oneself. */
@RestController
@RequestMapping("/api/v1/members/me")
public class ReadersResource {
    private static final Projection<Reading> READINGS = new ReadingsProjection();

    private final ViewStore views;

    public ReadersResource(ViewStore views) {
        this.views = views;
    }

    @GetMapping("/readers")
    @ReadsView(ReadingsProjection.NAME)
    @Operation(
            summary = "See who was shown one's own personal data, on whose behalf, what for, when and how often",
            description = "The latest first; a line for each reader, purpose and day. What was read is not recorded.")
    public ResponseEntity<org.linli.web.Page<ReaderRow>> readers(Actor actor, PageRequest page) {
        Page<Reading> found = views.find(
                READINGS,
                ReadingsProjection.BY_SUBJECT,
                Set.of(actor.id().value()),
                reading -> true,
                Paged.after(page),
                page.limit());
        return Paged.reply(page, found, ReaderRow::of);
    }
}
