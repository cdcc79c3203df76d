package org.linli.command.sharing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Terms;
import org.linli.kernel.sharing.Urgency;
import org.linli.web.Multiline;

/**
 * What a client says of a listing.
 *
 * @param quantity how many exchanges it is good for; 1 when absent
 * @param unlimited true instead of a quantity
 * @param address the exact address, shown to the other side of an agreed exchange only
 */
record ListingBody(
        @NotNull @Schema(example = "SKILL") Kind kind,
        @NotBlank @Size(max = 300) @Schema(example = "修水电") String title,
        @Multiline @Size(max = 2000) @Nullable String description,

        @NotEmpty @Size(max = 20) @Schema(example = "[\"home.plumbing\"]")
        List<@NotBlank @Size(max = 40) String> categories,

        @Min(1) @Max(10_000) @Nullable Integer quantity,
        @Nullable Boolean unlimited,
        @NotNull @Schema(example = "2027-01-31T16:00:00Z") Instant expires,
        @Multiline @Size(max = 2000) @Nullable String address) {

    Terms terms(@Nullable Urgency urgency) {
        boolean endless = Boolean.TRUE.equals(unlimited) && quantity == null;
        Integer units = endless ? null : Integer.valueOf(quantity == null ? 1 : quantity);
        return new Terms(kind, title, description == null ? "" : description, categories, units, urgency, expires);
    }
}
