package org.linli.query.readers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.audit.ReadEvent;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.membership.MemberId;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per subject, reader, purpose and day. */
public record ReadingsProjection() implements Projection<Reading> {
    public static final String NAME = "readings";
    public static final String BY_SUBJECT = "subject";
    public static final String BY_READER = "reader";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Reading> type() {
        return Reading.class;
    }

    @Override
    public List<Index<Reading>> indexes() {
        return List.of(
                new Index<>(BY_SUBJECT, reading -> Set.of(reading.subject().value()), Reading::position),
                new Index<>(
                        BY_READER,
                        reading -> Set.copyOf(List.of(
                                reading.reader().value(), reading.represented().value())),
                        Reading::position));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof ReadEvent event
                ? switch (event) {
                    case PersonalDataRead read ->
                        read.subjects().stream()
                                .map(subject -> Reading.id(subject, read))
                                .collect(Collectors.toUnmodifiableSet());
                }
                : Set.of();
    }

    @Override
    public @Nullable Reading fold(String id, @Nullable Reading reading, Recorded<?> recorded) {
        return recorded.event() instanceof ReadEvent event
                ? switch (event) {
                    case PersonalDataRead read ->
                        Reading.after(reading, new MemberId(id.substring(0, id.indexOf(' '))), read, recorded);
                }
                : reading;
    }
}
