package org.linli.query.metrics.inquiry;

import java.util.List;
import java.util.Set;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** What is to be worked out. */
public final class Inquiries {
    private static final Projection<InquiryStory> INQUIRIES = new InquiriesProjection();
    private static final int AT_ONCE = 20;

    private final ViewStore views;

    public Inquiries(ViewStore views) {
        this.views = views;
    }

    /** Some of those that are not answered, the earliest first. */
    public List<InquiryStory> running() {
        return views.find(
                        INQUIRIES,
                        InquiriesProjection.RUNNING,
                        Set.of(InquiriesProjection.RUNNING),
                        story -> true,
                        null,
                        AT_ONCE)
                .items();
    }
}
