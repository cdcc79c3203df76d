package org.linli.kernel.timebank;

import org.linli.kernel.privacy.Public;

/**
 * Which transfer: no two have the same.
 *
 * @param account the account or pool in whose history it stands
 * @param number 1 for the first that stands there, and so on without gaps
 */
public record TransferRef(@Public String account, @Public int number) {

    @Override
    public String toString() {
        return account + "/" + number;
    }
}
