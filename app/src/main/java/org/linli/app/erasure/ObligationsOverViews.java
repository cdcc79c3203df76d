package org.linli.app.erasure;

import java.util.List;
import org.linli.app.UpToDate;
import org.linli.command.membership.Obligations;
import org.linli.kernel.membership.MemberId;
import org.linli.query.erasure.OpenThing;
import org.linli.query.erasure.OpenThings;
import org.linli.web.Visibility;

/** What the views tell of what binds a member; they include all that was stored when they were asked. */
final class ObligationsOverViews implements Obligations {
    private final OpenThings things;
    private final Visibility visibility;

    ObligationsOverViews(OpenThings things, Visibility visibility) {
        this.things = things;
        this.visibility = visibility;
    }

    @Override
    public List<Obligation> of(MemberId member) {
        UpToDate.await(visibility, OpenThings.VIEWS);
        return things.binding(member).stream()
                .map(ObligationsOverViews::obligation)
                .toList();
    }

    private static Obligation obligation(OpenThing thing) {
        return new Obligation(Kind.valueOf(thing.kind().name()), thing.id());
    }
}
