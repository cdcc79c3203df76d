package org.linli.command.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.linli.command.Attempt;
import org.linli.command.Attempt.Receipt;
import org.linli.command.membership.ParticularsCommand.RecordBirthDate;
import org.linli.command.membership.ParticularsCommand.RecordResidency;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Residency;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the community's staff write down about a member; the member reads it on their own page. */
@RestController
@RequestMapping(MembersResource.PATH + "/{id}")
@Tag(name = "Members")
class ParticularsResource {

    @PostMapping("/residencies")
    @Operation(summary = "Record whether a member's household is registered where they live (户籍) or elsewhere (流动)")
    ResponseEntity<Receipt> residency(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Living body) {
        return attempt.record(new RecordResidency(id, body.residency()));
    }

    @PostMapping("/birth-dates")
    @Operation(summary = "Record when a member was born, as their document says")
    ResponseEntity<Receipt> birth(Attempt attempt, @PathVariable MemberId id, @Valid @RequestBody Birth body) {
        return attempt.record(new RecordBirthDate(id, body.date()));
    }

    record Living(@NotNull @Schema(example = "FLOATING") Residency residency) {}

    record Birth(@NotNull @Schema(example = "1950-03-07") LocalDate date) {}
}
