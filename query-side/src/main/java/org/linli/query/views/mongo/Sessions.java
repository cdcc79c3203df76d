package org.linli.query.views.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.query.views.ViewStoreException;

/** Sessions of one client: what is written together, what is read from one state, and how failures are told. */
final class Sessions {
    private static final TransactionOptions ALL_OR_NOTHING = TransactionOptions.builder()
            .readPreference(ReadPreference.primary())
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY)
            .build();
    private static final ClientSessionOptions ONE_STATE =
            ClientSessionOptions.builder().snapshot(true).build();

    /** SnapshotTooOld and SnapshotUnavailable: another try reads a newer state. */
    private static final Set<Integer> PASSING = Set.of(239, 246);

    private final MongoClient client;

    Sessions(MongoClient client) {
        this.client = client;
    }

    /**
     * All of the work or nothing of it, acknowledged by the majority. The work may be done several times: a transient error
     * does it again; if only the outcome of the commit is unknown, the commit alone is repeated.
     */
    void transaction(Consumer<ClientSession> work) {
        run(() -> {
            try (ClientSession session = client.startSession()) {
                return session.withTransaction(
                        () -> {
                            work.accept(session);
                            return true;
                        },
                        ALL_OR_NOTHING);
            }
        });
    }

    /** All reads of the work see the same state, one that the majority has. */
    <T> T snapshot(Function<ClientSession, T> work) {
        return run(() -> {
            try {
                return once(work);
            } catch (MongoException e) {
                if (PASSING.contains(e.getCode())) {
                    return once(work);
                }
                throw e;
            }
        });
    }

    private <T> T once(Function<ClientSession, T> work) {
        try (ClientSession session = client.startSession(ONE_STATE)) {
            return work.apply(session);
        }
    }

    /** Does what needs no session of its own. */
    static <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw failure(e);
        }
    }

    /** Says what kind of failure it is; the server's words can quote what was stored and are left to the cause. */
    static ViewStoreException failure(MongoException e) {
        String what = switch (e) {
            case MongoTimeoutException _ -> "no server answers, or none of them is the primary";
            case MongoSocketException _ -> "the connection broke";
            case MongoInterruptedException _ -> "interrupted";
            default -> e.getClass().getSimpleName() + ", code " + e.getCode();
        };
        return new ViewStoreException("The view database failed: " + what + ".", e);
    }
}
