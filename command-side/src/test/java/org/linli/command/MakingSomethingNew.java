package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.command.Neighbourhood.ANA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.kernel.Channel;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;
import org.linli.web.RejectedException;

class MakingSomethingNew {
    private final RunningCommunity community = RunningCommunity.start();

    @AfterEach
    void stop() {
        community.close();
    }

    @Test
    void there_is_no_version_yet_that_if_match_could_name() {
        Sender expecting = Sender.of(ANA, Channel.APP).expecting("0");
        Attempt attempt = new Attempt(community.commands(), expecting, "key-1");
        EstablishPlace command =
                new EstablishPlace(PlaceId.random(), PlaceKind.DISTRICT, new LocalText("滨河区", "Binhe"), null);

        assertThatThrownBy(() -> attempt.create(command, "/places"))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new Refusal.NothingToMatch()));
        assertThat(community.store().readEvents(command.target()).hasNext()).isFalse();
    }
}
