package org.linli.query.projection;

import org.linli.kernel.Recorded;
import org.linli.kernel.membership.ErasureEvent.MemberErased;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.PersonalData;
import org.linli.query.views.PersonalIndex;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewBatch;

/**
 * What every projection does when a member is erased, beside its own fold: the member's values leave each record that holds
 * one. A record with dead letters is blanked at once, because what waits there is read again without the values. What cannot
 * be blanked ends the batch: the projection stands still rather than keep it.
 */
final class Blanking {
    private Blanking() {}

    /** Does so if the event is an erasure. */
    static <V> void after(Recorded<?> event, Projection<V> projection, ViewBatch<V> batch) {
        if (event.event() instanceof MemberErased erased && PersonalIndex.isIn(projection)) {
            blank(erased.member(), batch);
        }
    }

    private static <V> void blank(MemberId member, ViewBatch<V> batch) {
        for (String id : batch.under(PersonalIndex.NAME, member.value())) {
            batch.erase();
            V view = batch.get(id);
            if (view != null) {
                batch.put(id, PersonalData.without(view, member));
            }
        }
    }
}
