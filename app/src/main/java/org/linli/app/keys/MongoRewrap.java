package org.linli.app.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.linli.app.keys.MongoKeys.WRAPPED;
import static org.linli.app.keys.MongoTable.ID;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;

/** Wraps keys and secrets with another master key, each value on its own: one that opens with it already is left as it is. */
final class MongoRewrap {
    private final MongoTable subjects;
    private final MongoTable secrets;
    private final MasterKey from;
    private final MasterKey to;

    MongoRewrap(MongoDatabase database, MasterKey from, MasterKey to) {
        this.subjects = new MongoTable(database, MongoKeys.SUBJECTS);
        this.secrets = new MongoTable(database, MongoKeys.SECRETS);
        this.from = from;
        this.to = to;
    }

    /** Returns when every value is wrapped with the new key; how many were not before. */
    long run() {
        long wrapped = 0;
        for (MongoTable table : new MongoTable[] {subjects, secrets}) {
            String last = "";
            for (Document next = table.after(last); next != null; next = table.after(last)) {
                wrapped += table == subjects ? keys(next) : secret(next);
                last = next.getString(ID);
            }
        }
        return wrapped;
    }

    private long keys(Document subject) {
        return MongoKeys.keys(subject)
                .filter(key -> !key.isDestroyed())
                .filter(key -> {
                    String[] context = key.context();
                    return isChanged(subjects, subject, WRAPPED + "." + key.id(), key.bytes(), key.id(), context);
                })
                .count();
    }

    private long secret(Document secret) {
        String purpose = secret.getString(ID);
        byte[] wrapped = secret.get(WRAPPED, Binary.class).getData();
        return isChanged(secrets, secret, WRAPPED, wrapped, purpose, StoredKeys.secretContext(purpose)) ? 1 : 0;
    }

    /** Only where the value is still what was read: a key that was destroyed meanwhile does not come back. */
    private boolean isChanged(
            MongoTable table, Document document, String field, byte[] wrapped, String name, String... context) {
        if (to.wrapped(wrapped, context)) {
            return false;
        }
        byte[] anew = from.rewrap(to, wrapped, name, context);
        return table.on(all -> all.updateOne(
                                and(eq(ID, document.getString(ID)), eq(field, new Binary(wrapped))),
                                set(field, new Binary(anew))))
                        .getMatchedCount()
                > 0;
    }
}
