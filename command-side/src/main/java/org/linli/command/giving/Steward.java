package org.linli.command.giving;

import java.util.HashSet;
import java.util.Set;
import org.linli.kernel.giving.DisbursementId;

/**
 * What decisions need to know of an owner of campaigns.
 *
 * @param owed pay-outs whose use was not disclosed in time, and still is not
 */
public record Steward(Set<DisbursementId> owed) {
    static final Steward BLAMELESS = new Steward(Set.of());

    public Steward {
        owed = Set.copyOf(owed);
    }

    Steward owing(DisbursementId disbursement) {
        Set<DisbursementId> more = new HashSet<>(owed);
        more.add(disbursement);
        return new Steward(more);
    }

    Steward without(DisbursementId disbursement) {
        Set<DisbursementId> rest = new HashSet<>(owed);
        rest.remove(disbursement);
        return new Steward(rest);
    }
}
