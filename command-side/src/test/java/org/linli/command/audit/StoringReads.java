package org.linli.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.audit.RecordingReads.BOTH;
import static org.linli.command.audit.RecordingReads.BY_ANA;
import static org.linli.command.audit.RecordingReads.BY_BEN;
import static org.linli.command.audit.RecordingReads.READS;

import java.util.List;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.RunningCommunity;
import org.linli.kernel.membership.Level;
import org.linli.web.RejectedException;

/** The same through the bus and the store. */
class StoringReads {
    private final RunningCommunity community = RunningCommunity.start();

    @AfterEach
    void stop() {
        community.close();
    }

    @Test
    void one_command_stores_all_its_reads_and_a_second_try_none() {
        community.sendAsSystem(BOTH);
        community.sendAsSystem(BOTH);

        assertThat(community
                        .store()
                        .readEvents(READS.value())
                        .asStream()
                        .<Object>map(Message::getPayload)
                        .toList())
                .isEqualTo(List.of(BY_ANA, BY_BEN));
    }

    @Test
    void nobody_but_the_service_records_a_read() {
        community.settle(ANA, Level.L3);

        assertThatThrownBy(() -> community.send(BOTH, ANA))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.NotAllowed()));
    }
}
