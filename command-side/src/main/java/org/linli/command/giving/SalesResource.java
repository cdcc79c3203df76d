package org.linli.command.giving;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.giving.SaleCommand.CallSaleOff;
import org.linli.command.giving.SaleCommand.CountTakings;
import org.linli.command.giving.SaleCommand.DeclareSale;
import org.linli.command.giving.SaleCommand.OrderRecount;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.PricedItem;
import org.linli.kernel.giving.SaleId;
import org.linli.web.Multiline;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Charity sales (义卖) for campaigns. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Charity sales")
class SalesResource {
    static final String PATH = "/api/v1/sales";

    private final Gifts gifts;

    SalesResource(Gifts gifts) {
        this.gifts = gifts;
    }

    @PostMapping("/campaigns/{id}/sales")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Declare a charity sale and its prices before it begins")
    ResponseEntity<Receipt> declare(Attempt attempt, @PathVariable CampaignId id, @Valid @RequestBody Stall body) {
        return attempt.create(
                new DeclareSale(
                        SaleId.of(attempt.seed()),
                        id,
                        gifts.of(id),
                        body.title(),
                        body.prices().stream().map(Price::item).toList(),
                        body.begins()),
                PATH);
    }

    @PostMapping("/sales/{id}/cancellations")
    @Operation(summary = "Call a sale off before anybody counted: it does not take place, or nothing was sold")
    ResponseEntity<Receipt> callOff(Attempt attempt, @PathVariable SaleId id) {
        return attempt.record(new CallSaleOff(id));
    }

    @PostMapping("/sales/{id}/counts")
    @Operation(
            summary = "Say what was taken in, as counted by oneself",
            description =
                    "Two different people count. When they agree the campaign takes it in; when they differ, somebody else looks into it.")
    ResponseEntity<Receipt> count(Attempt attempt, @PathVariable SaleId id, @Valid @RequestBody Takings body) {
        return attempt.record(new CountTakings(id, body.amount()));
    }

    @PostMapping("/sales/{id}/recounts")
    @Operation(summary = "Clear up a difference as somebody who did not count, so that two people count anew")
    ResponseEntity<Receipt> recount(Attempt attempt, @PathVariable SaleId id, @Valid @RequestBody Difference body) {
        return attempt.record(new OrderRecount(id, body.explanation()));
    }

    record Stall(
            @NotBlank @Size(min = 1, max = 100) @Schema(example = "爱心义卖")
            String title,

            @NotEmpty @Size(min = 1, max = 200) List<@NotNull @Valid Price> prices,

            @NotNull Instant begins) {}

    /** One line of the price list; the price is in fen (分). */
    record Price(
            @NotBlank @Size(min = 1, max = 100) @Schema(example = "手工香包")
            String name,

            @NotNull Fen price,

            @NotNull @Min(1) @Max(10000) @Schema(example = "50")
            Integer quantity) {
        PricedItem item() {
            return new PricedItem(name, price, quantity);
        }
    }

    /** In fen (分). */
    record Takings(@NotNull Fen amount) {}

    record Difference(
            @NotBlank @Multiline @Size(min = 1, max = 2000) @Schema(example = "有两张纸币粘在一起")
            String explanation) {}
}
