package org.linli.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionFileTest {
    private static final GlobalSequenceTrackingToken FROM_THE_START = new GlobalSequenceTrackingToken(-1);

    private final Path file;
    private final PositionFile positions;

    PositionFileTest(@TempDir Path folder) {
        file = folder.resolve("policy.position");
        positions = new PositionFile(file);
    }

    @Test
    void the_last_position_is_remembered_by_the_next_process() {
        positions.initializeTokenSegments("policy", 1, null);
        assertThat(positions.fetchToken("policy", 0)).isEqualTo(FROM_THE_START);

        positions.storeToken(new GlobalSequenceTrackingToken(4711), "policy", 0);
        positions.storeToken(new GlobalSequenceTrackingToken(9), "policy", 0);

        assertThat(new PositionFile(file).fetchToken("policy", 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
        assertThat(new PositionFile(file).fetchSegments("policy")).containsExactly(0);
    }

    @Test
    void without_a_file_there_is_nothing_to_go_on_from() {
        assertThat(positions.fetchSegments("policy")).isEmpty();
        assertThatThrownBy(() -> positions.fetchToken("policy", 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12x", "\0\0\0", "\u00ff", "99999999999999999999"})
    void a_file_that_holds_no_position_means_from_the_start_and_is_replaced(String content) throws IOException {
        Files.writeString(file, content, ISO_8859_1);
        assertThat(positions.fetchToken("policy", 0)).isEqualTo(FROM_THE_START);

        positions.storeToken(new GlobalSequenceTrackingToken(1), "policy", 0);
        assertThat(positions.fetchToken("policy", 0)).isEqualTo(new GlobalSequenceTrackingToken(1));
    }
}
