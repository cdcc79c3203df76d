package org.linli.query.trail;

import java.util.Set;
import java.util.function.Consumer;
import org.linli.kernel.membership.MemberId;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.views.ViewStore;
import org.linli.web.problem.Language;

/** A member's own trail from its latest line to its first, for whoever reads on in the events themselves. */
public final class OwnTrail {
    private final Trails trails;
    private final Places places;
    private final Standings standings;

    public OwnTrail(ViewStore views, Places places, Standings standings) {
        this.trails = new Trails(views, Trails.MOST);
        this.places = places;
        this.standings = standings;
    }

    /**
     * A line of it.
     *
     * @param aggregate whose history its event belongs to, be it that the member may not know
     */
    public record Told(TrailLine line, String aggregate) {}

    /** Every line, as the member may see it; reads on as long as there are any, some at a time. */
    public void each(MemberId member, Language language, Consumer<Told> action) {
        Sight sight = Sight.own(member, standings, places);
        trails.each(
                Set.of(member.value()),
                sight::covers,
                null,
                entry -> action.accept(new Told(
                        TrailLine.of(entry, sight, language), entry.what().aggregate())));
    }
}
