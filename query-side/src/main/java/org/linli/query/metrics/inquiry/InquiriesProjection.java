package org.linli.query.metrics.inquiry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.metrics.InquiryEvent;
import org.linli.kernel.metrics.InquiryEvent.InquiryAnswered;
import org.linli.kernel.metrics.InquiryEvent.InquiryMade;
import org.linli.query.metrics.inquiry.InquiryStory.State;
import org.linli.query.views.Index;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;

/** One record for each inquiry. */
public record InquiriesProjection() implements Projection<InquiryStory> {
    public static final String NAME = "inquiries";
    static final String BY_RESEARCHER = "researcher";

    /** Those that are not answered, under one key of the same name, the earliest first. */
    static final String RUNNING = "running";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<InquiryStory> type() {
        return InquiryStory.class;
    }

    @Override
    public List<Index<InquiryStory>> indexes() {
        return List.of(
                new Index<>(BY_RESEARCHER, story -> Set.of(story.by().value()), InquiryStory::position),
                new Index<>(
                        RUNNING,
                        story -> story.state() == State.RUNNING ? Set.of(RUNNING) : Set.of(),
                        story -> -story.position()),
                PersonalIndex.of());
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof InquiryEvent event
                ? Set.of(event.inquiry().value())
                : Set.of();
    }

    @Override
    public @Nullable InquiryStory fold(String id, @Nullable InquiryStory story, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case InquiryEvent event ->
                switch (event) {
                    case InquiryMade made -> InquiryStory.of(made, recorded);
                    case InquiryAnswered answered -> story == null ? null : story.after(answered, recorded.recorded());
                };
            default -> story;
        };
    }
}
