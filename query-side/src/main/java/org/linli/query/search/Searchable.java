package org.linli.query.search;

import org.linli.query.feed.FeedItem;

/**
 * An offer or a request as the index keeps it: nothing but what every member may read in it.
 *
 * @param item as the feed shows it
 * @param description may be empty
 */
public record Searchable(FeedItem item, String description) {}
