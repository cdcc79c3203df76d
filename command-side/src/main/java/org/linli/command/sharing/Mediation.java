package org.linli.command.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;

/**
 * What decisions need to know of an open dispute.
 *
 * @param holder who mediates since when; null while nobody does
 * @param settlement what the mediator proposed; null: nothing yet
 * @param statements how often each side spoke
 * @param decidedBy whose decision was appealed against; null before
 */
record Mediation(
        @Nullable Holder holder,
        @Nullable Settlement settlement,
        Map<MemberId, Integer> statements,
        @Nullable MemberId decidedBy) {

    /** Who mediates. */
    record Holder(MemberId mediator, Instant since) {}

    /** What the mediator proposed, and which sides accepted it. */
    record Settlement(int minutes, MemberId by, Set<MemberId> accepted) {
        boolean acceptedBy(MemberId side) {
            return accepted.contains(side);
        }
    }

    /** Of a dispute that nobody looked at yet. */
    static Mediation none() {
        return new Mediation(null, null, Map.of(), null);
    }

    /** Of a dispute that this member has decided, and that was appealed against. */
    static Mediation appealed(MemberId decidedBy) {
        return new Mediation(null, null, Map.of(), decidedBy);
    }

    /** A new mediator begins anew with the settlement. */
    Mediation heldBy(MemberId mediator, Instant since) {
        return new Mediation(new Holder(mediator, since), null, statements, decidedBy);
    }

    Mediation proposing(int minutes, MemberId by) {
        return new Mediation(holder, new Settlement(minutes, by, Set.of()), statements, decidedBy);
    }

    Mediation acceptedBy(MemberId side) {
        if (settlement == null) {
            return this;
        }
        Set<MemberId> accepted = new HashSet<>(settlement.accepted());
        accepted.add(side);
        return new Mediation(
                holder,
                new Settlement(settlement.minutes(), settlement.by(), Set.copyOf(accepted)),
                statements,
                decidedBy);
    }

    Mediation spokenBy(MemberId side) {
        Map<MemberId, Integer> more = new HashMap<>(statements);
        more.merge(side, 1, Integer::sum);
        return new Mediation(holder, settlement, Map.copyOf(more), decidedBy);
    }

    int statementsBy(MemberId side) {
        return statements.getOrDefault(side, 0);
    }

    /** True when both sides accepted what was proposed. */
    boolean settled() {
        return settlement != null && settlement.accepted().size() == 2;
    }
}
