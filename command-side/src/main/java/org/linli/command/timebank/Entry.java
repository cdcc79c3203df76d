package org.linli.command.timebank;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TransferReason;

/** One decision in the making: each fact that is added counts for those after it. */
final class Entry {
    private final MemberId member;
    private final TimeBankRules rules;
    private final List<TimeAccountEvent> facts = new ArrayList<>();
    private TimeAccount account;

    Entry(TimeAccount account, MemberId member, TimeBankRules rules) {
        this.account = account;
        this.member = member;
        this.rules = rules;
    }

    /** The account with all that was added. */
    TimeAccount account() {
        return account;
    }

    List<TimeAccountEvent> facts() {
        return facts;
    }

    boolean isBlank() {
        return facts.isEmpty();
    }

    AccountId id() {
        return AccountId.of(member);
    }

    Holder own(PlaceId community) {
        return new Holder(member, community);
    }

    /** The minutes that help received may still take from the account. */
    long mayPay() {
        return account.closed() ? 0 : Math.max(0, account.balance() + rules.mostOwed());
    }

    void add(TimeAccountEvent fact) {
        facts.add(fact);
        account = TimeAccountDecider.after(account, fact);
    }

    /** Adds a transfer; none of 0 minutes. */
    void transfer(Holder from, Holder to, int minutes, TransferReason reason, String source) {
        if (minutes > 0) {
            add(new HoursTransferred(id(), account.transfers() + 1, from, to, minutes, reason, source));
        }
    }

    /**
     * Of what just arrived, what is above the ceiling goes on to the pool, and all of it once the account is closed. What was above the ceiling before, since
     * the rule was changed, stays.
     */
    void passOn(PlaceId community, int arrived, String source) {
        int above = Math.clamp(account.balance() - rules.mostHeld(), 0, arrived);
        if (account.closed()) {
            transfer(own(community), Holder.pool(community), arrived, TransferReason.CLOSING, source);
        } else {
            transfer(own(community), Holder.pool(community), above, TransferReason.SURPLUS, source);
        }
    }

    /** Of what was just taken away, what had gone on to the pool comes back from there, and all of it once the account is closed. */
    void bringBack(PlaceId community, int taken, String source) {
        int there = Math.min(taken, account.surplus().getOrDefault(source, 0));
        transfer(Holder.pool(community), own(community), there, TransferReason.SURPLUS_REVERSAL, source);
        if (account.closed()) {
            transfer(Holder.pool(community), own(community), taken - there, TransferReason.CLOSING, source);
        }
    }
}
