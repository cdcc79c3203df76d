package org.linli.command.timebank;

/**
 * What decisions need to know of a community's pool.
 *
 * @param balance minutes; negative when it covered more than it was given
 * @param takenIn the transfers of other histories that were taken in
 */
public record Pool(long balance, Entries<Boolean> takenIn) {
    static final Pool EMPTY = new Pool(0, Entries.none());
}
