package org.linli.command.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.Histories;
import org.linli.command.sharing.ReviewCommand.SubmitReview;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Rating;
import org.linli.web.Multiline;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the two sides say of each other after the close. */
@RestController
@RequestMapping(ExchangesResource.PATH + "/{id}")
@Tag(name = "Exchanges")
class ReviewsResource {
    private static final ExchangeDecider EXCHANGES = new ExchangeDecider();

    private final Histories histories;

    ReviewsResource(Histories histories) {
        this.histories = histories;
    }

    @PostMapping("/reviews")
    @Operation(
            summary = "Review the other side after the close",
            description = "Once, and it cannot be changed. The other side sees it when both have reviewed, or when the "
                    + "time for reviews is over; until then not even that it exists. If-Match is not looked at.")
    ResponseEntity<Receipt> review(Attempt attempt, @PathVariable ExchangeId id, @Valid @RequestBody Review body) {
        Exchange reviewed = histories.stateOf(id.value(), EXCHANGES);
        return attempt.record(new SubmitReview(id, reviewed, body.rating(), body.text()));
    }

    record Review(
            @NotNull @Min(1) @Max(5) @Schema(example = "5", description = "for the other side")
            Integer stars,

            @NotNull @Schema(example = "true", description = "true to thank the other side")
            Boolean thanks,

            @NotNull @Min(1) @Max(5) @Schema(example = "4", description = "with what came of it")
            Integer satisfaction,

            @Multiline @Size(max = 2000) @Schema(example = "修得很好，谢谢") @Nullable
            String text) {
        Rating rating() {
            return new Rating(stars, thanks, satisfaction);
        }
    }
}
