package org.linli.query.readers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;

/**
 * Who read mine.
 *
 * @param onBehalfOf for whom they read it; null: for themselves
 * @param purpose what for
 * @param day in Asia/Shanghai
 * @param times how often on that day
 */
public record ReaderRow(
        MemberId reader,
        @Nullable MemberId onBehalfOf,
        ReadPurpose purpose,
        LocalDate day,
        int times,
        Instant first,
        Instant last) {

    public static ReaderRow of(Reading reading) {
        return new ReaderRow(
                reading.reader(),
                reading.represented().equals(reading.reader()) ? null : reading.represented(),
                reading.purpose(),
                reading.day(),
                reading.times(),
                reading.first(),
                reading.last());
    }
}
