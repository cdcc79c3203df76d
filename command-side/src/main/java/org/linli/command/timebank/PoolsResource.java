package org.linli.command.timebank;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.timebank.PoolCommand.AskClearing;
import org.linli.command.timebank.PoolCommand.GrantHours;
import org.linli.command.timebank.TimeAccountCommand.GiveHours;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.GiftId;
import org.linli.kernel.timebank.GrantId;
import org.linli.kernel.timebank.PoolId;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hours that belong to a community. A pool has the digits of its community's id. */
@RestController
@RequestMapping(PoolsResource.PATH + "/{id}")
@Tag(name = "Time bank")
class PoolsResource {
    static final String PATH = "/api/v1/pools";

    private final Pools pools;

    PoolsResource(Pools pools) {
        this.pools = pools;
    }

    @PostMapping("/gifts")
    @Operation(summary = "Give some of one's own hours to a community's pool", description = "No more than one holds.")
    ResponseEntity<Receipt> give(Attempt attempt, @PathVariable PoolId id, @Valid @RequestBody Gift body) {
        MemberId giver = attempt.sender().principal();
        return attempt.record(new GiveHours(giver, id.community(), GiftId.of(attempt.seed()), body.minutes()));
    }

    @PostMapping("/grants")
    @Operation(
            summary = "Grant somebody of the community who is in need hours of its pool",
            description =
                    "As committee staff, not to oneself, no more than the pool holds, and with a reason that only "
                            + "the two of them can read.")
    ResponseEntity<Receipt> grant(Attempt attempt, @PathVariable PoolId id, @Valid @RequestBody Grant body) {
        GrantId grant = GrantId.of(attempt.seed());
        return attempt.record(
                new GrantHours(id.community(), grant, pools.grantee(body.member()), body.minutes(), body.reason()));
    }

    @PostMapping("/clearings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask another community to clear hours between the pools; this pool pays",
            description =
                    "As committee staff of either side. Nothing moves before the other side's committee agrees. The "
                            + "answer's id is the clearing's.")
    ResponseEntity<Receipt> ask(Attempt attempt, @PathVariable PoolId id, @Valid @RequestBody Clearing body) {
        ClearingId clearing = ClearingId.of(attempt.seed());
        return attempt.create(
                new AskClearing(id.community(), clearing, body.payee(), body.minutes(), body.side()),
                PATH + "/" + id + "/clearings",
                clearing.value());
    }

    @PostMapping("/clearings/{clearing}/agreements")
    @Operation(
            summary = "Agree, as the other side's committee, to clear hours",
            description = "By somebody other than who asked, and no more than the paying pool holds.")
    ResponseEntity<Receipt> agree(Attempt attempt, @PathVariable PoolId id, @PathVariable ClearingId clearing) {
        return attempt.record(pools.agreement(id.community(), clearing));
    }

    @PostMapping("/clearings/{clearing}/refusals")
    @Operation(summary = "Decline a clearing as the side that was asked, or take it back as the side that asked")
    ResponseEntity<Receipt> refuse(
            Attempt attempt, @PathVariable PoolId id, @PathVariable ClearingId clearing, @Valid @RequestBody No body) {
        return attempt.record(pools.refusal(id.community(), clearing, body.side()));
    }

    @Schema(name = "TimeGift")
    record Gift(
            @NotNull @Min(1) @Max(10_000_000) @Schema(example = "5")
            Integer minutes) {}

    @Schema(name = "TimeGrant")
    record Grant(
            @NotNull @Schema(example = "member-00000000000000000000000001")
            MemberId member,

            @NotNull @Min(1) @Max(1_000_000) @Schema(example = "30")
            Integer minutes,

            @NotBlank @Multiline @Size(max = 2000) @Schema(example = "术后行动不便，需要上门照料")
            String reason) {}

    @Schema(name = "HoursClearing")
    record Clearing(
            @NotNull
            @Schema(example = "place-00000000000000000000000002", description = "the community whose pool is paid")
            PlaceId payee,

            @NotNull @Min(1) @Max(10_000_000) @Schema(example = "20")
            Integer minutes,

            @NotNull @Schema(example = "PAYER", description = "in whose name one asks")
            ClearingSide side) {}

    @Schema(name = "ClearingRefusal")
    record No(
            @NotNull @Schema(example = "PAYEE", description = "in whose name one declines")
            ClearingSide side) {}
}
