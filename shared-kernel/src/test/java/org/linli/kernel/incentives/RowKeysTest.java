package org.linli.kernel.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;

/** Rows are named by keys that tell nobody whose they are. */
class RowKeysTest {
    private static final AssessmentId NORTH = board(1);
    private static final AssessmentId SOUTH = board(2);
    private static final Period MAY = new Period("2026-05");

    private final RowKeys keys = new RowKeys(new byte[32]);

    private static AssessmentId board(int place) {
        return AssessmentId.of(Board.of(BoardKind.RESIDENTS, PlaceId.of(new byte[] {(byte) place})));
    }

    @Test
    void a_key_opens_to_its_member_on_its_own_board_and_period_alone() {
        MemberId ana = MemberId.random();
        RowKey key = keys.of(NORTH, MAY, ana);

        assertThat(keys.member(NORTH, MAY, key)).isEqualTo(ana);
        assertThat(keys.member(SOUTH, MAY, key)).isNotEqualTo(ana);
        assertThat(keys.member(NORTH, MAY.next(), key)).isNotEqualTo(ana);
        assertThat(new RowKeys(new byte[] {1}).member(NORTH, MAY, key)).isNotEqualTo(ana);
    }

    @Test
    void every_member_has_a_key_of_their_own() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(number ->
                                keys.of(NORTH, MAY, MemberId.of(new byte[] {(byte) number, (byte) (number >> 8)})))
                        .distinct())
                .hasSize(1_000);
        assertThat(keys.member(NORTH, MAY, keys.of(NORTH, MAY, MemberId.SYSTEM)))
                .isEqualTo(MemberId.SYSTEM);
    }
}
