package org.linli.query.mydata;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linli.query.Paged;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.places.PlacesProjection;
import org.linli.query.readers.ReadingsProjection;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.trail.TrailProjection;
import org.linli.web.Actor;
import org.linli.web.ReadsView;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemReply;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that is stored about oneself, and in which form. */
@RestController
@RequestMapping("/api/v1/members/me/data")
public class MyDataResource {
    private static final Resource SCHEMA = new ClassPathResource("my-data.schema.json");
    private static final MediaType SCHEMA_TYPE = new MediaType("application", "schema+json");

    private final MyDataWriter writer;

    public MyDataResource(MyDataWriter writer) {
        this.writer = writer;
    }

    /**
     * One's own alone, so nobody is told of it: it is no read of somebody else's.
     *
     * @return null: it is written already
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ReadsView({
        TrailProjection.NAME,
        StandingProjection.NAME,
        PlacesProjection.NAME,
        ReputationProjection.NAME,
        ReadingsProjection.NAME
    })
    @Operation(
            summary = "Read all that is stored about oneself",
            description =
                    "Name and phone, standing, who read it, and every event that is about oneself, with the values that are public or"
                            + " one's own. Whoever else appears is left out, or stands by pseudonym as in the trail.")
    public @Nullable ResponseEntity<MyData> data(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = ProblemReply.language(request);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Paged.personal().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\"");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        try {
            writer.write(actor.id(), language, response.getOutputStream());
            return null;
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    @GetMapping(path = "/schema", produces = "application/schema+json")
    @Operation(summary = "Read the JSON Schema of all that is stored about oneself")
    public ResponseEntity<Resource> schema() {
        return ResponseEntity.ok().contentType(SCHEMA_TYPE).body(SCHEMA);
    }
}
