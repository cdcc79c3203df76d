package org.linli.query.exchange;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.CorrectionEvent.CorrectionProposed;
import org.linli.kernel.sharing.CorrectionEvent.ExchangeCorrected;

/**
 * Other minutes after the close.
 *
 * @param by the side that proposed or agreed, or staff
 * @param author the same by pseudonym
 * @param minutes that count from then on, or shall
 * @param reason of staff; null when both sides agreed, or it was erased
 * @param counts false while the other side has not agreed
 */
@Schema(name = "Correction")
public record CorrectionStory(
        Party by,
        MemberId author,
        Instant at,
        int minutes,
        @Personal(subject = "author") @Nullable String reason,
        boolean counts) {

    static CorrectionStory of(CorrectionProposed event, Recorded<?> recorded) {
        Party by = Party.of(event.by(), event.deal());
        return new CorrectionStory(by, event.by(), recorded.meta().occurred(), event.minutes(), null, false);
    }

    static CorrectionStory of(ExchangeCorrected event, Recorded<?> recorded) {
        Party by = Party.of(event.by(), event.deal());
        return new CorrectionStory(by, event.by(), recorded.meta().occurred(), event.minutes(), event.reason(), true);
    }
}
