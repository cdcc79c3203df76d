package org.linli.kernel.sharing;

import java.util.List;
import org.linli.kernel.membership.MemberId;

/**
 * One row of a list of suggestions.
 *
 * @param listing what is suggested
 * @param owner whose it is; no reader of the list is told
 * @param reasons why, the weightiest first
 */
public record Suggestion(ListingId listing, MemberId owner, List<Reason> reasons) {}
