package org.linli.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.audit.ReadCommand.RecordReads;
import org.linli.kernel.audit.ReadEvent.PersonalDataRead;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.audit.ReadsId;
import org.linli.kernel.membership.MemberId;

/** Ana and Ben looked at what is Cui's. */
class RecordingReads {
    static final ReadsId READS = ReadsId.of(new byte[16]);
    static final PersonalDataRead BY_ANA = read(READS, ANA);
    static final PersonalDataRead BY_BEN = read(READS, BEN);
    static final RecordReads BOTH = new RecordReads(READS, List.of(BY_ANA, BY_BEN));

    private static PersonalDataRead read(ReadsId reads, MemberId reader) {
        return new PersonalDataRead(
                reads,
                reader,
                reader,
                List.of(CUI),
                ReadPurpose.EXCHANGE,
                "GET /api/v1/exchanges/{id}",
                1,
                "00",
                NOW,
                "request");
    }

    @Test
    void reads_are_recorded_in_the_order_in_which_they_happened() {
        Scenario.of(new ReadsDecider()).when(BOTH, by(MemberId.SYSTEM)).leadsToAll(List.of(BY_ANA, BY_BEN));
    }

    @Test
    void reads_that_are_sent_again_are_recorded_once() {
        Scenario.of(new ReadsDecider())
                .given(BY_ANA)
                .when(BOTH, by(MemberId.SYSTEM))
                .changesNothing();
    }

    @Test
    void what_is_recorded_together_bears_one_id() {
        PersonalDataRead stray = read(ReadsId.of(new byte[] {1}), ANA);
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordReads(READS, List.of(BY_ANA, stray)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordReads(READS, List.of()));
    }

    @Test
    void reads_belong_to_no_place() {
        ReadsDecider decider = new ReadsDecider();
        assertThat(decider.place(decider.initial())).isNull();
        assertThat(BOTH.systemOnly()).isTrue();
    }
}
