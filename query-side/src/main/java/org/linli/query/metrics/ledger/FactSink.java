package org.linli.query.metrics.ledger;

import java.util.List;

/**
 * Is told what happened, one fact after the other, in whichever order they become known: what happened long ago may be told late, and what was told may be taken back. Parties,
 * exchanges, acts, disputes and requests are numbered from 0 on by who tells; a number is told before anything that names it.
 */
public interface FactSink {
    /** Somebody is known from now on, or is now this. */
    void party(int number, Party party);

    /** Is nobody's neighbour any more; what they gave stays in the totals. */
    void erase(int party);

    /**
     * Help was confirmed.
     *
     * @param minutes how long it took
     * @param request which it answers, {@link Exchanges#NONE} without
     */
    void exchange(int number, Moment when, int provider, int receiver, int minutes, Exchanges.Help help, int request);

    /** It took so long. */
    void lasted(int exchange, int minutes);

    /** It does not count at present, because a decision about it is appealed against or went against it; what was said of it does. */
    void leaveOut(int exchange);

    /** It counts again. */
    void include(int exchange);

    /** It never happened, nor what its sides said of it. */
    void voidExchange(int exchange);

    /** What its sides said of it counts no more. */
    void setAside(int exchange);

    /**
     * What a member did beside exchanges; told again, it is now this.
     *
     * @param minutes of verified volunteering; 0 for anything else
     * @param fen that were given; 0 for anything else
     */
    void act(int number, long at, int member, int minutes, long fen);

    /** It never happened. */
    void takeBack(int act);

    /** An invitation was accepted. */
    void invitation(Moment when, int inviter, int invitee);

    /**
     * What one side of an exchange made of it.
     *
     * @param exchange {@link Exchanges#NONE} for one that never counted
     * @param score of the other side: 1 good, 0 bad
     */
    void outcome(long at, int exchange, int rater, int ratee, int score);

    /** A dispute was opened by who had received help, against who had given it. */
    void dispute(int number, long at, int by, int against);

    /** It was decided for who had received, which is a bad outcome for who had given. */
    void upheld(int dispute, long at);

    /** That decision stands no more; another may follow. */
    void reopen(int dispute);

    /** It never was, because its exchange never happened. */
    void voidDispute(int dispute);

    /** Somebody offered something of a category, numbered from 0 on. */
    default void offer(long at, int by, int category) {}

    /** Somebody asked for help. */
    void request(int number, long at, int by);

    /** It is needed no more. */
    void withdrawn(long at, int request);

    /** Its time came without an answer. */
    void expired(long at, int request);

    /** Somebody's help was agreed on. */
    void accepted(Moment when, int request, int helper);

    /** Suggestions for a request, the best first. */
    void shown(Moment when, int request, List<Integer> ranked);
}
