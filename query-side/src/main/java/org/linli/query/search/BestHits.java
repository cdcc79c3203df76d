package org.linli.query.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Collects the first hits behind a place: by score, of equal scores the newest, of those the least id.
 *
 * <p>Most hits of a common word are equally good. The index keeps the listings of a segment newest first, so that once a hit is no better than the last of
 * the page every later one of the segment with the same score is worse too, and Lucene may skip them all; its own collector cannot know that.
 */
final class BestHits implements Collector {
    /** How each segment is to be sorted. */
    static final Sort SEGMENTS = new Sort(
            new SortField(ListingDocument.PUBLISHED, SortField.Type.LONG, true),
            new SortField(ListingDocument.ID, SortField.Type.STRING));

    private final int most;
    private final @Nullable Hit after;
    private final PriorityQueue<Hit> best = new PriorityQueue<>((one, other) -> other.compareTo(one));

    private BestHits(int most, @Nullable Hit after) {
        this.most = most;
        this.after = after;
    }

    /**
     * A hit and its place in the order.
     *
     * @param document of the searcher; −1 for a place that only says where to go on
     */
    record Hit(float score, long published, String id, int document) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            int byScore = Float.compare(other.score, score);
            return byScore != 0 ? byScore : comparePlace(other.published, other.id);
        }

        private int comparePlace(long otherPublished, String otherId) {
            int byTime = Long.compare(otherPublished, published);
            return byTime != 0 ? byTime : id.compareTo(otherId);
        }
    }

    /** At most so many hits behind that place (null: from the start), in their order. */
    static CollectorManager<BestHits, List<Hit>> of(int most, @Nullable Hit after) {
        return new CollectorManager<>() {
            @Override
            public BestHits newCollector() {
                return new BestHits(most, after);
            }

            @Override
            public List<Hit> reduce(Collection<BestHits> collectors) {
                List<Hit> all = new ArrayList<>();
                collectors.forEach(collector -> all.addAll(collector.best));
                return all.stream().sorted().limit(most).toList();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        NumericDocValues times = DocValues.getNumeric(segment.reader(), ListingDocument.PUBLISHED);
        SortedDocValues ids = DocValues.getSorted(segment.reader(), ListingDocument.ID);
        return new LeafCollector() {
            private Scorable scorer = new Scorable() {
                @Override
                public float score() {
                    return 0;
                }
            };

            @Override
            public void setScorer(Scorable next) throws IOException {
                scorer = next;
                if (best.size() == most) {
                    scorer.setMinCompetitiveScore(best.element().score());
                }
            }

            @Override
            public void collect(int document) throws IOException {
                float score = scorer.score();
                Hit last = best.size() == most ? best.element() : null;
                if (last != null && score < last.score()) {
                    return;
                }
                times.advanceExact(document);
                long published = times.longValue();
                if (last != null && score == last.score() && published < last.published()) {
                    skipEquals(last);
                    return;
                }
                ids.advanceExact(document);
                BytesRef id = ids.lookupOrd(ids.ordValue());
                Hit hit = new Hit(score, published, id.utf8ToString(), segment.docBase + document);
                if (after == null || hit.compareTo(after) > 0) {
                    take(hit);
                }
            }

            private void take(Hit hit) throws IOException {
                best.add(hit);
                if (best.size() > most) {
                    best.remove();
                }
                if (best.size() == most) {
                    Hit last = best.element();
                    if (last.comparePlace(hit.published(), hit.id()) <= 0) {
                        skipEquals(last);
                    } else {
                        scorer.setMinCompetitiveScore(last.score());
                    }
                }
            }

            /* What comes later in this segment is older, or as old and of a greater id. */
            private void skipEquals(Hit last) throws IOException {
                scorer.setMinCompetitiveScore(Math.nextUp(last.score()));
            }
        };
    }
}
