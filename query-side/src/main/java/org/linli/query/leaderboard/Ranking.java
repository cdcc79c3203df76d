package org.linli.query.leaderboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who stands where on a board.
 *
 * @param rows from the first rank on; equals by the id of who stands there
 * @param rings what was held back, or had been
 */
public record Ranking(String head, List<Row> rows, List<Ring> rings) {

    /**
     * A place on the board. Numbers are in hundredths, by what their sources weigh.
     *
     * @param rank from 1; equals share one, and the next rank counts them all (1, 2, 2, 4)
     * @param holder the member or the community
     * @param beneficiaries how many different ones, each as the best of what was done for them
     * @param outcomes verified ones: however often one was helped on a day, it is one
     * @param held how many deeds are held back
     * @param hidden true of a community so few of whose people were helped that its numbers are not told: they are 0 here, and such rows stand last
     */
    public record Row(long rank, String holder, long beneficiaries, long outcomes, int held, boolean hidden) {}

    /** What the digest is of: the same board, the same bytes. */
    public byte[] bytes() {
        return rows.stream()
                .map(row -> row.rank() + "\t" + row.holder() + "\t" + row.beneficiaries() + "\t" + row.outcomes())
                .collect(Collectors.joining("\n", head + "\n", "\n"))
                .getBytes(UTF_8);
    }

    /** SHA-256 of the bytes, in 64 hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
