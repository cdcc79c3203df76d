package org.linli.command.metrics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.metrics.InquiryCommand.MakeInquiry;
import org.linli.kernel.metrics.InquiryId;
import org.linli.kernel.metrics.Windows;
import org.linli.kernel.places.PlaceId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Figures that researchers ask for. */
@RestController
@RequestMapping("/api/v1/metrics/{place}/inquiries")
@Tag(name = "Metrics")
class InquiriesResource {
    private static final String PAGE = "/api/v1/members/me/inquiries/";

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for the figures of a place as of any instant, over windows of one's own",
            description =
                    "They are worked out afterwards; Location says where they will be. What is asked, what for and what was"
                            + " answered is recorded.")
    ResponseEntity<Receipt> ask(Attempt attempt, @PathVariable PlaceId place, @Valid @RequestBody Inquiry body) {
        InquiryId id = InquiryId.of(attempt.seed());
        return attempt.accept(
                new MakeInquiry(
                        attempt.sender().actor(),
                        id,
                        place,
                        body.asOf(),
                        new Windows(
                                body.recent() == null ? Windows.STANDARD.recent() : body.recent(),
                                body.lasting() == null ? Windows.STANDARD.lasting() : body.lasting()),
                        body.purpose()),
                URI.create(PAGE + id),
                id.value());
    }

    /**
     * What is asked.
     *
     * @param asOf what occurred before counts
     * @param recent days of the window of what comes and goes; null: 90
     * @param lasting days of the window of what is built slowly; null: 365
     * @param purpose what the figures are for
     */
    record Inquiry(
            @NotNull @Schema(example = "2026-05-20T08:00:00Z")
            Instant asOf,

            @Min(1) @Schema(example = "30") @Nullable Integer recent,

            @Min(1) @Schema(example = "180") @Nullable Integer lasting,

            @NotBlank @Size(max = 1000) @Schema(example = "课题：社区互助网络的演变")
            String purpose) {}
}
