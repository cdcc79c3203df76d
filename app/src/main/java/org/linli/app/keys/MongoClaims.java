package org.linli.app.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static org.linli.app.keys.MongoTable.ID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.CivilIdentities;

/** Claims as documents under their identity; times to the millisecond. */
final class MongoClaims implements CivilIdentities {
    private static final String MEMBER = "member";
    private static final String SINCE = "since";
    private static final String CONFIRMED = "confirmed";
    private static final Bson PENDING = eq(CONFIRMED, false);

    private final MongoTable claims;

    MongoClaims(MongoDatabase database) {
        this.claims = new MongoTable(database, "claims");
    }

    void createIndexes() {
        claims.on(all -> all.createIndex(Indexes.ascending(MEMBER), new IndexOptions().name(MEMBER)));
        claims.on(all -> all.createIndex(
                Indexes.ascending(SINCE), new IndexOptions().name("pending").partialFilterExpression(PENDING)));
    }

    @Override
    public Claim claim(String identity, MemberId member, Instant at) {
        return claim(claims.standing(new Document(ID, identity)
                .append(MEMBER, member.value())
                .append(SINCE, Date.from(at))
                .append(CONFIRMED, false)));
    }

    @Override
    public boolean confirm(String identity, MemberId member) {
        return claims.on(all -> all.updateOne(held(identity, member), set(CONFIRMED, true)))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void release(String identity, MemberId member) {
        claims.on(all -> all.deleteOne(and(held(identity, member), PENDING)));
    }

    @Override
    public List<Claim> unsettled(Instant before) {
        return claims.on(all -> all.find(and(PENDING, lt(SINCE, Date.from(before))))
                .sort(Sorts.ascending(SINCE))
                .map(MongoClaims::claim)
                .into(new ArrayList<>()));
    }

    @Override
    public void forget(MemberId member) {
        claims.on(all -> all.deleteMany(eq(MEMBER, member.value())));
    }

    private static Bson held(String identity, MemberId member) {
        return and(eq(ID, identity), eq(MEMBER, member.value()));
    }

    private static Claim claim(Document stored) {
        return new Claim(
                stored.getString(ID),
                new MemberId(stored.getString(MEMBER)),
                stored.getDate(SINCE).toInstant(),
                stored.getBoolean(CONFIRMED));
    }
}
