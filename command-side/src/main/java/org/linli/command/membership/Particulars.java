package org.linli.command.membership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.membership.Residency;

/** What the community's staff wrote down about a member; null where nothing was, and once erased. */
public record Particulars(
        @Nullable Residency residency, @Nullable LocalDate birth) {
    static final Particulars NONE = new Particulars(null, null);

    Particulars after(ResidencyRecorded event) {
        return new Particulars(event.residency(), birth);
    }

    Particulars after(BirthDateRecorded event) {
        return new Particulars(residency, event.birth());
    }
}
