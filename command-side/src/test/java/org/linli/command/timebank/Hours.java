package org.linli.command.timebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.XINGFU;

import org.linli.command.Scenario;
import org.linli.command.timebank.TimeAccountCommand.SettleExchange;
import org.linli.command.timebank.TimeAccountCommand.TakeIn;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.Deal;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;
import org.linli.kernel.sharing.Side;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.TimeAccountEvent;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.TransferReason;
import org.linli.kernel.timebank.TransferRef;

/** The hours that tests speak of: Ana has helped Ben in Xingfu, and Ben's account pays. */
final class Hours {
    static final ExchangeId HELP = ExchangeId.of("help".getBytes(UTF_8));
    static final Holder POOL = Holder.pool(XINGFU);
    private static final ListingId OFFER = ListingId.of(Side.OFFER, "offer".getBytes(UTF_8));

    private Hours() {}

    static String accountOf(MemberId member) {
        return AccountId.of(member).value();
    }

    static Holder ana() {
        return new Holder(ANA, XINGFU);
    }

    static Holder ben() {
        return new Holder(BEN, XINGFU);
    }

    static Scenario<TimeAccount, TimeAccountCommand, TimeAccountEvent> bensAccount() {
        return Scenario.of(new TimeAccountDecider());
    }

    /** The exchange counts so much. */
    static SettleExchange settle(int minutes) {
        return new SettleExchange(HELP, new Deal(ANA, BEN, OFFER, null, XINGFU, Kind.SKILL), minutes);
    }

    /** In Ben's history, on account of the exchange. */
    static HoursTransferred transfer(int number, Holder from, Holder to, int minutes, TransferReason reason) {
        return transfer(number, from, to, minutes, reason, HELP.value());
    }

    static HoursTransferred transfer(
            int number, Holder from, Holder to, int minutes, TransferReason reason, String source) {
        return new HoursTransferred(AccountId.of(BEN), number, from, to, minutes, reason, source);
    }

    /** What Ben was paid elsewhere, or had to give back. */
    static TransferTakenIn earned(int minutes) {
        return new TransferTakenIn(
                AccountId.of(BEN), ben(), new TransferRef("account-elsewhere", minutes), minutes, "exchange-elsewhere");
    }

    /** A transfer of Ana's history reaches Ben's account. */
    static TakeIn takeIn(int number, int minutes) {
        return new TakeIn(BEN, XINGFU, ref(number), minutes, HELP.value());
    }

    /** It has. */
    static TransferTakenIn takenIn(int number, int minutes) {
        return new TransferTakenIn(AccountId.of(BEN), ben(), ref(number), minutes, HELP.value());
    }

    private static TransferRef ref(int number) {
        return new TransferRef(AccountId.of(ANA).value(), number);
    }
}
