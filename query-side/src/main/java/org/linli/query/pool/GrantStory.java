package org.linli.query.pool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.Sensitive;
import org.linli.kernel.privacy.SubjectRef;
import org.linli.kernel.timebank.GrantId;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;

/**
 * Hours that a community's committee granted somebody in need.
 *
 * @param reason why; null once the member was erased
 * @param by who decided
 */
public record GrantStory(
        @Public GrantId id,
        @Public PlaceId community,
        @SubjectRef MemberId member,
        @Public int minutes,
        @Sensitive(subject = "member") @Nullable String reason,
        @SubjectRef MemberId by,
        @Public Instant at,
        @Public long position) {

    static GrantStory of(HoursGranted event, Recorded<?> recorded) {
        return new GrantStory(
                event.grant(),
                event.community(),
                event.member(),
                event.minutes(),
                event.reason(),
                event.by(),
                recorded.meta().occurred(),
                recorded.position());
    }
}
