package org.linli.query.erasure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.query.views.AllPages;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** The erasures that there are. */
public final class Erasures {
    private static final Projection<ErasureStory> ERASURES = new ErasuresProjection();

    private final ViewStore views;

    public Erasures(ViewStore views) {
        this.views = views;
    }

    /** Null when none was asked for, or the wish was withdrawn. */
    public @Nullable ErasureStory of(MemberId member) {
        return views.get(ERASURES, member.value());
    }

    /** Those that have begun and about which something is to be done, the newest first. */
    public List<ErasureStory> running() {
        return all(ErasuresProjection.RUNNING);
    }

    /** The members whose keys are destroyed for good. */
    public List<MemberId> fenced() {
        return all(ErasuresProjection.FENCED).stream().map(ErasureStory::member).toList();
    }

    /** Some of them, the newest first; of one state, or null: of all. */
    Page<ErasureStory> page(@Nullable ErasureState state, @Nullable Cursor after, int limit) {
        String key = state == null ? ErasuresProjection.ALL : state.name();
        return views.find(ERASURES, ErasuresProjection.BY_STATE, Set.of(key), story -> true, after, limit);
    }

    private List<ErasureStory> all(String key) {
        return AllPages.of(views, ERASURES, ErasuresProjection.BY_STATE, key, story -> true);
    }
}
