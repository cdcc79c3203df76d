package org.linli.command.timebank;

import org.linli.command.Command;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.GiftId;
import org.linli.kernel.timebank.TransferRef;

/** What is to move in a member's account. */
public sealed interface TimeAccountCommand extends Command {
    String AGGREGATE = "time-account";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    MemberId member();

    @Override
    default String target() {
        return AccountId.of(member()).value();
    }

    /** The exchange counts so many minutes now; 0 when it counts for nothing. May come twice, late, and in any order with others. */
    record SettleExchange(ExchangeId exchange, Deal deal, int minutes) implements TimeAccountCommand {
        /** Whoever received the help pays. */
        @Override
        public MemberId member() {
            return deal.receiver();
        }

        @Override
        public PlaceId place() {
            return deal.community();
        }

        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /**
     * A transfer of another history is to reach the account. May come twice.
     *
     * @param place the community in which the hours were worked
     * @param minutes negative when it takes them from the account
     */
    record TakeIn(MemberId member, PlaceId place, TransferRef transfer, int minutes, String source)
            implements TimeAccountCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /**
     * The hours that somebody attested for an action count so much now; 0 when they count for nothing. May come twice, late, and in any order with others.
     *
     * @param place the community whose pool pays
     * @param action what the volunteer did
     */
    record SettleAction(MemberId member, PlaceId place, String action, int minutes) implements TimeAccountCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }

    /**
     * A member gives hours to a pool.
     *
     * @param place whose pool
     */
    record GiveHours(MemberId member, PlaceId place, GiftId gift, int minutes) implements TimeAccountCommand {}

    /** The member leaves for good. May come twice. */
    record CloseAccount(MemberId member) implements TimeAccountCommand {
        @Override
        public boolean systemOnly() {
            return true;
        }
    }
}
