package org.linli.command.sharing;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ListingId;

/** Whose turn it is to propose first, where others waited for a listing. */
public interface Turns {
    /** The one member who may be the other side of a new exchange; null: anybody may. */
    @Nullable
    MemberId turnOf(ListingId listing);
}
