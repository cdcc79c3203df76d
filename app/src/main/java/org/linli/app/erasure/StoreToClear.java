package org.linli.app.erasure;

import java.util.function.Consumer;
import org.linli.kernel.membership.ErasureStore;
import org.linli.kernel.membership.MemberId;
import org.linli.query.erasure.ErasureStory;

/** Where something of an erased member can lie beside the events. */
record StoreToClear(ErasureStore store, Clearing clearing) {

    /** Has it cleared, as often as need be. */
    interface Clearing {
        /** True once it holds nothing personal of the member any more; false: not yet. Throws when it does not answer. */
        boolean isDone(ErasureStory erasure);
    }

    /** One that has nothing more of the member when this returns. */
    static StoreToClear of(ErasureStore store, Consumer<MemberId> forget) {
        return new StoreToClear(store, erasure -> {
            forget.accept(erasure.member());
            return true;
        });
    }
}
