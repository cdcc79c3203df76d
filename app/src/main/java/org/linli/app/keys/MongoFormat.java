package org.linli.app.keys;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.linli.app.keys.MongoTable.ID;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.KeysUnavailable;

/** The one document that says what the database is, which master key wrapped it, and whether another one is about to. */
final class MongoFormat {
    private static final String COLLECTION = "format";
    private static final String KIND = "linli-keys";
    private static final String VERSION = "version";
    private static final String CHECK = "check";
    private static final String NEXT = "next";
    private static final int PRESENT = 1;

    private final String name;
    private final MongoTable formats;

    MongoFormat(MongoDatabase database) {
        this.name = database.getName();
        this.formats = new MongoTable(database, COLLECTION);
    }

    /** Writes it where nothing was stored yet. Throws {@link KeysRefused} when the database is something else. */
    void make(MongoDatabase database, MasterKey master) {
        // listed first: whoever makes the database writes its format before anything else
        List<String> collections =
                MongoTable.call(() -> database.listCollectionNames().into(new ArrayList<>()));
        if (formats.find(KIND) == null && collections.stream().anyMatch(other -> !other.equals(COLLECTION))) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_OF_SOMETHING_ELSE, name);
        }
        var _ = formats.standing(
                new Document(ID, KIND).append(VERSION, PRESENT).append(CHECK, new Binary(master.checkValue())));
    }

    /** Throws {@link KeysRefused} unless all is wrapped by this master key. */
    void require(MasterKey master) {
        Document format = present();
        if (format.get(NEXT) != null) {
            throw new KeysRefused(KeysRefused.Why.REWRAP_UNDER_WAY, name);
        }
        master.requireChecked(value(format, CHECK), name);
    }

    /** Before something is added: a node that was started under another master key must not. */
    void requireStill(MasterKey master) {
        Document format = formats.find(KIND);
        byte[] check = format == null || format.get(NEXT) != null ? null : value(format, CHECK);
        if (check == null || !master.made(check)) {
            throw new KeysUnavailable("the master key is being changed, or was: start again", null);
        }
    }

    /** Says that values are being wrapped with this key; false when all are. Throws {@link KeysRefused} when others are meant. */
    boolean begin(MasterKey from, MasterKey to) {
        Document format = present();
        byte[] check = value(format, CHECK);
        byte[] next = value(format, NEXT);
        if (next != null && !to.made(next)) {
            throw new KeysRefused(KeysRefused.Why.REWRAP_WITH_ANOTHER_KEY, name);
        }
        if (next == null && check != null && to.made(check)) {
            return false;
        }
        from.requireChecked(check, name);
        if (next == null) {
            update(set(NEXT, new Binary(to.checkValue())));
        }
        return true;
    }

    /** Says that all values are wrapped with this key. */
    void end(MasterKey to) {
        update(combine(set(CHECK, new Binary(to.checkValue())), unset(NEXT)));
    }

    private void update(Bson change) {
        var _ = formats.on(all -> all.updateOne(eq(ID, KIND), change));
    }

    private Document present() {
        Document format = formats.find(KIND);
        if (format == null) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_MISSING, name);
        }
        if (!Integer.valueOf(PRESENT).equals(format.get(VERSION))) {
            throw new KeysRefused(KeysRefused.Why.DATABASE_OF_ANOTHER_VERSION, name);
        }
        return format;
    }

    private static byte @Nullable [] value(Document format, String field) {
        Binary value = format.get(field, Binary.class);
        return value == null ? null : value.getData();
    }
}
