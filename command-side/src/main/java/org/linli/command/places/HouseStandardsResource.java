package org.linli.command.places;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.places.StandardCommand.PublishStandard;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.StandardItem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The standard that sharing houses are held against. */
@RestController
@RequestMapping("/api/v1/house-standards")
@Tag(name = "Sharing houses")
class HouseStandardsResource {

    @PostMapping
    @Operation(
            summary = "Publish the next version of the standard of sharing houses",
            description = "Houses that are open stay open until they are inspected against it.")
    ResponseEntity<Receipt> publish(Attempt attempt, @Valid @RequestBody Version body) {
        return attempt.record(new PublishStandard(body.items().stream()
                .map(item ->
                        new StandardItem(item.code(), new LocalText(item.textZh(), item.textEn()), item.critical()))
                .toList()));
    }

    record Version(@NotNull @Size(min = 1, max = 50) List<@Valid Item> items) {}

    record Item(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") @Size(min = 1, max = 40) @Schema(example = "fire-safety")
            String code,

            @NotBlank @Size(min = 1, max = 200) @Schema(example = "有灭火器，疏散通道畅通")
            String textZh,

            @NotBlank @Size(min = 1, max = 200) @Schema(example = "There is an extinguisher and the way out is free")
            String textEn,

            @NotNull @Schema(example = "true") Boolean critical) {}
}
