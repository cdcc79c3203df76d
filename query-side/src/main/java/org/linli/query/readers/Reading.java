package org.linli.query.readers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.OpeningHours;

/**
 * How often somebody read what is somebody else's, for one purpose on one day in Asia/Shanghai. A day is fine enough to ask about, and a
 * mediator who opens a dispute forty times is one line.
 *
 * @param subject whose data it was
 * @param represented on whose behalf; the reader, if nobody else's
 * @param times at least 1
 * @param position the last read's; newest first is largest first
 */
public record Reading(
        MemberId subject,
        MemberId reader,
        MemberId represented,
        ReadPurpose purpose,
        LocalDate day,
        Instant first,
        Instant last,
        int times,
        long position) {

    /** The id of the record that a read of this subject's data counts in. */
    static String id(MemberId subject, PersonalDataRead read) {
        return "%s %s %s %s %s".formatted(subject, read.reader(), read.represented(), read.purpose(), dayOf(read.at()));
    }

    static Reading after(@Nullable Reading before, MemberId subject, PersonalDataRead read, Recorded<?> recorded) {
        return new Reading(
                subject,
                read.reader(),
                read.represented(),
                read.purpose(),
                dayOf(read.at()),
                before == null || read.at().isBefore(before.first()) ? read.at() : before.first(),
                before == null || read.at().isAfter(before.last()) ? read.at() : before.last(),
                before == null ? 1 : before.times() + 1,
                recorded.position());
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, OpeningHours.ZONE);
    }
}
