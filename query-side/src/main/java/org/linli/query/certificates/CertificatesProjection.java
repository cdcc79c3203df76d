package org.linli.query.certificates;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.volunteering.CertificateEvent;
import org.linli.kernel.volunteering.CertificateEvent.CertificateIssued;
import org.linli.kernel.volunteering.CertificateEvent.CertificateSuperseded;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per certificate. */
public record CertificatesProjection() implements Projection<CertificateStory> {
    public static final String NAME = "certificates";
    static final String BY_MEMBER = "member";
    static final String BY_ISSUER = "issuer";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<CertificateStory> type() {
        return CertificateStory.class;
    }

    /** The latest first. */
    @Override
    public List<Index<CertificateStory>> indexes() {
        return List.of(
                new Index<>(BY_MEMBER, story -> Set.of(story.member().value()), CertificateStory::position),
                new Index<>(BY_ISSUER, story -> Set.of(story.certificates().value()), CertificateStory::position));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof CertificateEvent event
                ? Set.of(CertificateStory.id(event.certificates(), event.number()))
                : Set.of();
    }

    @Override
    public @Nullable CertificateStory fold(String id, @Nullable CertificateStory story, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case CertificateEvent event ->
                switch (event) {
                    case CertificateIssued issued -> CertificateStory.of(issued, recorded);
                    case CertificateSuperseded superseded -> story == null ? null : story.after(superseded);
                };
            default -> story;
        };
    }
}
