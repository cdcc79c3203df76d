package org.linli.command.volunteering;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.volunteering.ActionTerms;
import org.linli.kernel.volunteering.Vacancy;
import org.linli.web.Multiline;

/**
 * What a client says of an action.
 *
 * @param organisation that organises it and that the caller represents; absent: the residents' committee
 * @param house the sharing house whose code proves presence; absent: elsewhere
 * @param signUpUntil absent: until it begins
 */
@Schema(name = "ActionPosting")
record ActionBody(
        @NotNull PlaceId community,
        @Nullable OrganisationId organisation,
        @Nullable HouseId house,

        @NotBlank @Size(min = 1, max = 300) @Schema(example = "小屋值班")
        String title,

        @Multiline @Size(max = 2000) @Schema(example = "接待来访，登记借用") @Nullable
        String description,

        @NotNull Instant from,
        @NotNull Instant to,
        @Nullable Instant signUpUntil,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid RoleBody> roles) {

    @Schema(name = "ActionRole")
    record RoleBody(
            @NotBlank @Size(min = 1, max = 40) @Schema(example = "值班员")
            String role,

            @NotNull @Min(1) @Max(1000) @Schema(example = "20")
            Integer places) {}

    ActionTerms terms() {
        return new ActionTerms(
                title,
                description == null ? "" : description,
                signUpUntil == null ? from : signUpUntil,
                roles.stream()
                        .map(each -> new Vacancy(each.role(), each.places()))
                        .toList());
    }
}
