package org.linli.command.membership;

import java.time.LocalDate;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Residency;

/** What may be written down about a member. */
public sealed interface ParticularsCommand extends MemberCommand {

    /** Whether their household is registered where they live. */
    record RecordResidency(MemberId member, Residency residency) implements ParticularsCommand {}

    /** When they were born. */
    record RecordBirthDate(MemberId member, LocalDate birth) implements ParticularsCommand {}
}
