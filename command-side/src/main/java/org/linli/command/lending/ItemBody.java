package org.linli.command.lending;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.web.Multiline;

/**
 * What a client says of an item.
 *
 * @param bufferHours 0 when absent
 * @param asks true when the owner wants to accept or decline each loan
 * @param atHouse true when the keepers of the community's sharing house act for the owner
 * @param address the exact address, shown to borrowers whose loan stands only
 */
record ItemBody(
        @NotBlank @Size(min = 1, max = 300) @Schema(example = "电钻")
        String title,

        @Multiline @Size(max = 2000) @Schema(example = "带一套钻头") @Nullable
        String description,

        @NotBlank @Size(min = 1, max = 40) @Schema(example = "goods.tools")
        String category,

        @NotNull @Schema(example = "GOOD") Condition condition,

        @NotNull @Min(1) @Max(60) @Schema(example = "7") Integer longestDays,

        @Min(0) @Max(168) @Schema(example = "2") @Nullable Integer bufferHours,

        @Nullable Boolean asks,
        @Nullable Boolean atHouse,

        @Multiline @Size(max = 2000) @Schema(example = "3-2-101") @Nullable
        String address) {

    ItemTerms terms() {
        return new ItemTerms(
                title,
                description == null ? "" : description,
                category,
                longestDays,
                bufferHours == null ? 0 : bufferHours,
                Boolean.TRUE.equals(asks),
                Boolean.TRUE.equals(atHouse));
    }
}
