package org.linli.query.readers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.List;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.audit.ReadsId;
import org.linli.kernel.membership.MemberId;

/** Reads as they are stored. */
public final class Readings {
    private Readings() {}

    /** Somebody opened an exchange and saw what is these members'. */
    public static PersonalDataRead read(MemberId reader, Instant at, MemberId... subjects) {
        return read(reader, reader, ReadPurpose.EXCHANGE, at, subjects);
    }

    /** The same for somebody else, or for another purpose. */
    public static PersonalDataRead read(
            MemberId reader, MemberId represented, ReadPurpose purpose, Instant at, MemberId... subjects) {
        return new PersonalDataRead(
                ReadsId.of("%016d".formatted(at.getEpochSecond()).getBytes(US_ASCII)),
                reader,
                represented,
                List.of(subjects),
                purpose,
                "GET /api/v1/exchanges/{id}",
                1,
                "0".repeat(64),
                at,
                "request-" + at.getEpochSecond());
    }
}
