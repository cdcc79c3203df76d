package org.linli.query;

import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.MONDAY;
import static org.linli.query.Neighbours.NORTH;

import java.time.Duration;
import java.time.Instant;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingJoined;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingOffered;
import org.linli.kernel.sharing.ItemEvent.LoanOverdue;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Loan;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Passage;

/** Ana's drill in the north, which Ben borrows and Cai waits for. */
public final class Drill {
    public static final ItemId ID = ItemId.of(Neighbours.bits(1));
    public static final Instant FROM = MONDAY.plus(Duration.ofDays(1));
    public static final Instant TO = FROM.plus(Duration.ofDays(3));
    public static final Instant KEPT = FROM.plus(Duration.ofDays(1));
    public static final Instant REMINDER = TO.minus(Duration.ofDays(1));
    public static final Instant SILENT = TO.plus(Duration.ofDays(3));
    public static final Loan BENS = new Loan(LoanId.of(ID, Neighbours.bits(1)), BEN, FROM, TO, KEPT);
    public static final LoanReserved RESERVED = new LoanReserved(ID, ANA, BENS, true);
    public static final LoanReserved ASKED = new LoanReserved(ID, ANA, BENS, false);
    public static final ItemHandedOver HANDED_OVER =
            new ItemHandedOver(ID, ANA, BENS, Condition.WORN, false, REMINDER, BEN, "a scratch");
    public static final LoanOverdue OVERDUE = new LoanOverdue(ID, ANA, BENS, SILENT);
    public static final PassageReported SAID_TO_BE_BACK =
            new PassageReported(ID, ANA, BENS, Passage.RETURN, Condition.WORN, SILENT, BEN, null);
    public static final PassageReported SAID_TO_BE_HANDED_OVER =
            new PassageReported(ID, ANA, BENS, Passage.HAND_OVER, Condition.WORN, TO, ANA, null);
    public static final PassageDenied NOT_BACK = new PassageDenied(ID, ANA, BENS, Passage.RETURN, ANA);
    public static final PassageDenied NOT_HANDED_OVER = new PassageDenied(ID, ANA, BENS, Passage.HAND_OVER, BEN);
    public static final ItemReturned RETURNED =
            new ItemReturned(ID, ANA, BENS, Condition.DEFECTIVE, true, false, ANA, "broken");
    public static final ItemWaitingJoined CAI_WAITS = new ItemWaitingJoined(ID, ANA, CAI);
    public static final ItemWaitingOffered CAIS_TURN = new ItemWaitingOffered(ID, ANA, CAI, SILENT);

    private Drill() {}

    public static ItemRegistered registered() {
        return registered(false);
    }

    public static ItemRegistered registered(boolean atHouse) {
        ItemTerms terms = new ItemTerms("A drill", "", "goods.tools", 7, 2, false, atHouse);
        return new ItemRegistered(ID, ANA, NORTH, terms, Condition.GOOD, "Ana's door");
    }

    /** Somebody else waits too. */
    public static ItemWaitingJoined waits(MemberId member) {
        return new ItemWaitingJoined(ID, ANA, member);
    }
}
