package org.linli.query.mydata;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.query.readers.Reading;

/** What the member was shown of somebody else: not of whom, for that is theirs. */
public record MyReading(ReadPurpose purpose, LocalDate day, int times, Instant first, Instant last) {
    static MyReading of(Reading reading) {
        return new MyReading(reading.purpose(), reading.day(), reading.times(), reading.first(), reading.last());
    }
}
