package org.linli.query.leaderboard;

/**
 * What help weighs in rankings, in hundredths.
 *
 * @param ofSilence of help that silence confirmed, 0 to 100
 */
public record Weight(int ofSilence) {
    /** Of help that its receiver confirmed, or that staff decided for. */
    static final int FULL = 100;
}
