package org.linli.query.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are too small to be published: hand-worked at their limits. */
class SheetTest {
    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "9,true", "10,false"})
    void a_count_of_one_to_nine_is_kept(int count, boolean kept) {
        Sheet sheet = new Sheet().count(Metric.A1, "all", "active", count);
        assertThat(sheet.isSecret("active")).isEqualTo(kept);
    }

    /** 29 of 29: too few of whom; 9 and 21: too few who are; 21 and 9: too few who are not; 0 and 30: everybody is alike. */
    @ParameterizedTest
    @CsvSource({"29,29,true", "9,30,true", "21,30,true", "0,30,false", "30,30,false", "10,30,false", "20,30,false"})
    void a_rate_of_fewer_than_thirty_or_with_a_small_side_is_kept(int part, int whole, boolean kept) {
        Sheet sheet = new Sheet().rate(Metric.A2, "all", "active", part, "registered", whole);
        assertThat(sheet.isSecret("active") || sheet.isSecret("registered") || sheet.isSecret("registered − active"))
                .isEqualTo(kept);
    }

    /** Ten who gave the same; nine; one who gave half and an hour more; one who gave just half; two who gave more than three quarters, and just those. */
    @Test
    void a_sum_of_few_or_of_one_or_two_is_kept() {
        assertThat(isKept(equal(10))).isFalse();
        assertThat(isKept(equal(9))).isTrue();
        assertThat(isKept(with(11, 10))).isTrue();
        assertThat(isKept(with(10, 10))).isFalse();
        assertThat(isKept(with(16, 15, 10))).isTrue();
        assertThat(isKept(with(15, 15, 10))).isFalse();
        assertThat(isKept()).isFalse();
    }

    private static double[] equal(int many) {
        double[] gave = new double[many];
        Arrays.fill(gave, 1);
        return gave;
    }

    /** The first ones given, and as many who gave 1 as the last says. */
    private static double[] with(double... some) {
        int ones = (int) some[some.length - 1];
        double[] gave = Arrays.copyOf(some, some.length - 1 + ones);
        Arrays.fill(gave, some.length - 1, gave.length, 1);
        return gave;
    }

    private static boolean isKept(double... gave) {
        return new Sheet().amount(Metric.K, "hours", "minutes", gave, 60).isSecret("minutes");
    }

    @ParameterizedTest
    @CsvSource({"99,100,true", "100,99,true", "100,100,false", "0,0,false"})
    void a_network_of_fewer_than_a_hundred_nodes_or_edges_is_kept(int nodes, int edges, boolean kept) {
        Sheet sheet = new Sheet();
        sheet.network(nodes, edges);
        assertThat(sheet.isSecret("nodes")).isEqualTo(kept);
    }
}
