package org.linli.query.matching;

import java.util.Collection;
import java.util.List;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.Side;

/** Finds open listings by their words. */
public interface Passages {
    /** Ids of the open listings of a side and a kind in these communities that share most with a text, at most so many. */
    List<String> like(String text, Side side, Kind kind, Collection<String> communities, int most);
}
