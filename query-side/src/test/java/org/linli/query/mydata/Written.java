package org.linli.query.mydata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.SortedMap;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.membership.MemberId;
import org.linli.query.History;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.readers.ReadingsProjection;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.trail.OwnTrail;
import org.linli.query.trail.TrailProjection;
import org.linli.query.views.ViewStore;
import org.linli.web.problem.Language;
import tools.jackson.databind.json.JsonMapper;

/** A member's data after some history. */
public record Written(MyDataWriter writer) {
    public static Written after(History history) {
        ViewStore views = history.views(
                new TrailProjection(),
                new PlacesProjection(),
                new StandingProjection(),
                new ReputationProjection(),
                new ReadingsProjection());
        Places places = new Places(views);
        InstantSource clock = InstantSource.fixed(history.last());
        Standings standings = new Standings(views, places, clock);
        return new Written(new MyDataWriter(
                history.store(),
                views,
                new OwnTrail(views, places, standings),
                standings,
                clock,
                JsonMapper.builder().build()));
    }

    /** As JSON. */
    public String of(MemberId member) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(member, Language.EN, out);
        return out.toString(UTF_8);
    }

    /** What of an event is this member's to have, who may know nobody but these. */
    public static SortedMap<String, Object> values(DomainEvent event, MemberId member, Collection<String> known) {
        return OwnValues.of(event, member, known);
    }
}
