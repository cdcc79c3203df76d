package org.linli.query.stream;

import java.time.Duration;
import org.linli.query.feed.FeedItem;
import org.linli.query.feed.FeedProjection;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;
import org.linli.web.Visibility;

/** What stands in the feed: nothing else is announced. */
record Entries(ViewStore views, Visibility visibility) {
    private static final Projection<FeedItem> FEED = new FeedProjection();

    /** Waits until the feed includes the event at this position; false when that takes longer. */
    boolean await(long position, Duration atMost) throws InterruptedException {
        return visibility.await(FeedProjection.NAME, position, atMost);
    }

    boolean hold(String id) {
        return views.get(FEED, id) != null;
    }
}
