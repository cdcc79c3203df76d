package org.linli.kernel.timebank;

import java.util.stream.Stream;

/**
 * Hours that pass from one to another: both sides of the entry at once, so that all accounts and pools together never hold anything but zero. It stands in
 * the history of the account or pool whose rules it keeps, and the other side takes it in.
 */
public interface Transfer {
    /** In whose history it stands, and under which number there. */
    TransferRef ref();

    Holder from();

    Holder to();

    /** At least 1. */
    int minutes();

    TransferReason reason();

    /** The id of the fact that it follows from, such as an exchange. */
    String source();

    /** Throws {@link IllegalArgumentException} unless at least a minute passes from one to another. */
    static void require(Holder from, Holder to, int minutes) {
        if (minutes < 1 || from.account().equals(to.account())) {
            throw new IllegalArgumentException("no transfer: %d min from %s to %s".formatted(minutes, from, to));
        }
    }

    /** What it adds to this account or pool: negative for who pays, 0 for who is not part of it. */
    default int effectOn(String account) {
        return (to().account().equals(account) ? minutes() : 0)
                - (from().account().equals(account) ? minutes() : 0);
    }

    /** Who pays, then who is paid. */
    default Stream<Holder> sides() {
        return Stream.of(from(), to());
    }

    /** The sides in whose history it does not stand. */
    default Stream<Holder> others() {
        return sides().filter(holder -> !holder.account().equals(ref().account()));
    }
}
