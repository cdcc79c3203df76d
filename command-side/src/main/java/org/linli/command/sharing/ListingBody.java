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
import org.linli.web.RejectedException;

/**
 * What a client says of a listing.
 *
 * @param quantity how many exchanges it is good for; 1 when absent
 * @param unlimited true instead of a quantity
 * @param address the exact address, shown to the other side of an agreed exchange only
 */
record ListingBody(
        @NotNull @Schema(example = "SKILL") Kind kind,

        @NotBlank @Size(min = 1, max = 300) @Schema(example = "修水电")
        String title,

        @Multiline @Size(max = 2000) @Schema(example = "厨房的水龙头漏水") @Nullable
        String description,

        @NotEmpty @Size(min = 1, max = 20) @Schema(example = "[\"home.plumbing\"]")
        List<@NotBlank @Size(min = 1, max = 40) String> categories,

        @Min(1) @Max(10_000) @Schema(example = "2") @Nullable
        Integer quantity,

        @Nullable Boolean unlimited,
        @NotNull Instant expires,

        @Multiline @Size(max = 2000) @Schema(example = "3-2-101") @Nullable
        String address) {

    Terms terms(@Nullable Urgency urgency) {
        boolean endless = Boolean.TRUE.equals(unlimited);
        if (endless && quantity != null) {
            throw new RejectedException(new SharingRejection.QuantityOutOfRange());
        }
        Integer units = endless ? null : Integer.valueOf(quantity == null ? 1 : quantity);
        return new Terms(kind, title, description == null ? "" : description, categories, units, urgency, expires);
    }
}
