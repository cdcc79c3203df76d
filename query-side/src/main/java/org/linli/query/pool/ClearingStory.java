package org.linli.query.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolId;

/**
 * Hours that one community's pool is to pay another one's.
 *
 * @param pool the one that pays
 * @param asked in whose name it was asked
 * @param until when it ends unless it is answered; null: never
 */
public record ClearingStory(
        ClearingId id,
        PoolId pool,
        PlaceId payer,
        PlaceId payee,
        int minutes,
        ClearingSide asked,
        State state,
        Instant since,
        @Nullable Instant until,
        long position) {

    /** How far it has come. */
    public enum State {
        ASKED,
        AGREED,
        DECLINED,
        EXPIRED
    }

    static ClearingStory of(ClearingAsked event, Recorded<?> recorded) {
        return new ClearingStory(
                event.clearing(),
                event.pool(),
                event.community(),
                event.payee(),
                event.minutes(),
                event.side(),
                State.ASKED,
                recorded.meta().occurred(),
                event.until(),
                recorded.position());
    }

    ClearingStory now(State other) {
        return new ClearingStory(id, pool, payer, payee, minutes, asked, other, since, until, position);
    }
}
