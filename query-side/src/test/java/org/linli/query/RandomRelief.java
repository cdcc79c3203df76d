package org.linli.query;

import java.util.List;
import java.util.Random;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.giving.ReliefEnd;
import org.linli.kernel.giving.ReliefEvent.ReliefFiled;
import org.linli.kernel.giving.ReliefEvent.ReliefGranted;
import org.linli.kernel.giving.ReliefEvent.ReliefRefused;
import org.linli.kernel.giving.ReliefEvent.ReliefWithdrawn;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.giving.ReliefRefusal;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** Applications for relief and what becomes of them. */
final class RandomRelief {
    private static final MemberId STAFF = Neighbours.WEN_OF_THE_COMMITTEE;

    private final Random random;
    private final History history;
    private int applications;

    RandomRelief(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void apply(MemberId applicant, PlaceId community) {
        ReliefId relief = ReliefId.of(Neighbours.bits(++applications));
        boolean atTheDesk = random.nextBoolean();
        history.by(atTheDesk ? STAFF : applicant)
                .then(new ReliefFiled(
                        relief,
                        applicant,
                        community,
                        RandomHistory.any(random, List.of(ReliefKind.values())),
                        "a need",
                        atTheDesk ? STAFF : applicant,
                        atTheDesk ? "form 7" : null));
        switch (random.nextInt(4)) {
            case 0 ->
                history.by(STAFF)
                        .then(new ReliefGranted(relief, applicant, new Fen(1 + random.nextInt(1_000_000)), STAFF));
            case 1 ->
                history.by(STAFF)
                        .then(new ReliefRefused(
                                relief,
                                applicant,
                                RandomHistory.any(random, List.of(ReliefRefusal.values())),
                                "an explanation",
                                STAFF));
            case 2 ->
                history.by(applicant).then(new ReliefWithdrawn(relief, applicant, ReliefEnd.TAKEN_BACK, applicant));
            default -> {}
        }
    }
}
