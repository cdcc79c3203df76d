package org.linli.query.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.query.due.DueItem.What;

/** A promise of things lapses at the time it names unless something comes of it before. */
record GoodsPledgeLapse() implements Deadline {

    @Override
    public What what() {
        return What.GOODS_PLEDGE_LAPSES;
    }

    @Override
    public @Nullable String about(Recorded<?> recorded) {
        return recorded.event() instanceof GoodsEvent event ? event.goods().value() : null;
    }

    @Override
    public @Nullable Instant after(@Nullable Instant before, Recorded<?> recorded) {
        return recorded.event() instanceof GoodsPledged pledged ? pledged.until() : null;
    }
}
