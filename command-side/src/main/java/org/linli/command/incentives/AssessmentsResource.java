package org.linli.command.incentives;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.incentives.AssessmentCommand.CloseAssessment;
import org.linli.command.incentives.ScrutinyCommand.DecideObjection;
import org.linli.command.incentives.ScrutinyCommand.ObjectToPosition;
import org.linli.command.incentives.ScrutinyCommand.ReviewRing;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.Holder;
import org.linli.kernel.incentives.ObjectionId;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RowKey;
import org.linli.kernel.incentives.RowKeys;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.PlaceId;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The assessment (考核) of boards. */
@RestController
@RequestMapping(AssessmentsResource.PATH)
@Tag(name = "Boards")
class AssessmentsResource {
    static final String PATH = "/api/v1/assessments";

    private final Assessments assessments;
    private final RowKeys keys;

    AssessmentsResource(Assessments assessments, RowKeys keys) {
        this.assessments = assessments;
        this.keys = keys;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Have a board assessed from this month on, as who reviews the place or the party organisation",
            description =
                    "Each month and year is frozen some days after its end, published for objection, and then final. A board of"
                            + " party members names their organisation, every other one a place.")
    ResponseEntity<Receipt> open(Attempt attempt, @Valid @RequestBody NewAssessment body) {
        return attempt.create(
                assessments.open(
                        body.kind(),
                        body.place(),
                        body.organisation(),
                        body.from() == null ? null : new Period(body.from())),
                PATH);
    }

    @PostMapping("/{id}/closures")
    @Operation(summary = "Have no further period of a board assessed")
    ResponseEntity<Receipt> close(Attempt attempt, @PathVariable AssessmentId id) {
        return attempt.record(new CloseAssessment(id));
    }

    @PostMapping("/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Object to a row of a frozen board, one's own or another, and say why",
            description = "Naming the exchanges and actions that it is about helps whoever decides.")
    ResponseEntity<Receipt> object(
            Attempt attempt, @PathVariable AssessmentId id, @Valid @RequestBody NewObjection body) {
        ObjectionId objection = ObjectionId.of(attempt.seed());
        Period period = new Period(body.period());
        MemberId member = body.row() == null ? null : keys.member(id, period, body.row());
        Holder row = new Holder(member, body.community());
        return attempt.create(
                new ObjectToPosition(id, period, objection, row, body.sources(), body.reason()),
                PATH + "/" + id + "/objections",
                objection.value());
    }

    @PostMapping("/{id}/objection-decisions")
    @Operation(
            summary = "Decide on an objection that is neither one's own nor about oneself",
            description =
                    "An upheld one may leave out what does not count for the row, or let in what came after the freeze. The"
                            + " board is worked out anew.")
    ResponseEntity<Receipt> decide(
            Attempt attempt, @PathVariable AssessmentId id, @Valid @RequestBody ObjectionDecision body) {
        return attempt.record(new DecideObjection(
                id,
                new Period(body.period()),
                body.objection(),
                body.upheld(),
                body.leftOut(),
                body.letIn(),
                body.reason()));
    }

    @PostMapping("/{id}/ring-reviews")
    @Operation(
            summary = "Say whether the exchanges of a closed ring count that one is not in",
            description = "Until somebody says so, and unless they say that it counts, they are left out.")
    ResponseEntity<Receipt> review(
            Attempt attempt, @PathVariable AssessmentId id, @Valid @RequestBody RingReview body) {
        return attempt.record(
                new ReviewRing(id, new Period(body.month()), body.members(), body.counts(), body.reason()));
    }

    /**
     * A board.
     *
     * @param from the first month, at most a year ago; null: the present one
     */
    record NewAssessment(
            @NotNull BoardKind kind,

            @Nullable PlaceId place,

            @Nullable OrganisationId organisation,

            @Pattern(regexp = Period.MONTH) @Size(min = 7, max = 7) @Schema(example = "2026-05") @Nullable
            String from) {}

    /**
     * What is wrong with a row: a member's or, on a board of communities, a community's.
     *
     * @param row the key of a member's row, as the board of that period tells it
     * @param sources the exchanges and actions that it is about
     */
    record NewObjection(
            @NotNull @Pattern(regexp = Period.PATTERN) @Size(min = 4, max = 7) @Schema(example = "2026-05")
            String period,

            @Nullable RowKey row,

            @Nullable PlaceId community,

            @NotNull @Size(max = 50) @ArraySchema(schema = @Schema(example = "exchange-00000000000000000000000001"))
            List<@NotNull @Pattern(regexp = Wordings.SOURCE) String> sources,

            @NotNull @Multiline @Size(min = 1, max = 1000) @Schema(example = "这次帮忙没有发生")
            String reason) {}

    /**
     * What follows from an objection; without its being upheld nothing does.
     *
     * @param leftOut what does not count for the row
     * @param letIn what counts although it came after the freeze
     */
    record ObjectionDecision(
            @NotNull @Pattern(regexp = Period.PATTERN) @Size(min = 4, max = 7) @Schema(example = "2026-05")
            String period,

            @NotNull ObjectionId objection,

            @NotNull @Schema(example = "true") Boolean upheld,

            @NotNull @Size(max = 50) @ArraySchema(schema = @Schema(example = "exchange-00000000000000000000000001"))
            List<@NotNull @Pattern(regexp = Wordings.SOURCE) String> leftOut,

            @NotNull @Size(max = 50) @ArraySchema(schema = @Schema(example = "action-00000000000000000000000001"))
            List<@NotNull @Pattern(regexp = Wordings.SOURCE) String> letIn,

            @NotNull @Multiline @Size(min = 1, max = 1000) @Schema(example = "双方确认没有见面")
            String reason) {}

    record RingReview(
            @NotNull @Pattern(regexp = Period.MONTH) @Size(min = 7, max = 7) @Schema(example = "2026-05")
            String month,

            @NotNull
            @Size(min = 2, max = 5)
            @Schema(example = "[\"member-00000000000000000000000001\",\"member-00000000000000000000000002\"]")
            List<@NotNull MemberId> members,

            @NotNull @Schema(example = "true") Boolean counts,

            @NotNull @Multiline @Size(min = 1, max = 1000) @Schema(example = "两家互相接送孩子，情况属实")
            String reason) {}
}
