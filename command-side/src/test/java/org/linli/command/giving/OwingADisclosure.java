package org.linli.command.giving;

import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.PAYOUT;
import static org.linli.command.giving.Drives.SYSTEM;
import static org.linli.command.giving.Drives.THE_BRANCH;
import static org.linli.command.giving.Drives.payout;

import org.junit.jupiter.api.Test;
import org.linli.command.Scenario;
import org.linli.command.giving.StewardCommand.NoteMadeUp;
import org.linli.command.giving.StewardCommand.NoteOwed;
import org.linli.kernel.giving.StewardEvent;
import org.linli.kernel.giving.StewardEvent.DisclosureMadeUp;
import org.linli.kernel.giving.StewardEvent.DisclosureOwed;
import org.linli.kernel.giving.StewardId;

/** What an owner owes stands in their own record until it is made up. */
class OwingADisclosure {
    private static final StewardId STEWARD = StewardId.of(THE_BRANCH);
    private static final DisclosureOwed OWED = new DisclosureOwed(STEWARD, THE_BRANCH, CAMPAIGN, PAYOUT);
    private static final DisclosureMadeUp MADE_UP = new DisclosureMadeUp(STEWARD, THE_BRANCH, CAMPAIGN, PAYOUT);
    private static final NoteOwed NOTE = new NoteOwed(THE_BRANCH, CAMPAIGN, PAYOUT);
    private static final NoteMadeUp MAKE_UP = new NoteMadeUp(THE_BRANCH, CAMPAIGN, PAYOUT);

    private static Scenario<Steward, StewardCommand, StewardEvent> blameless() {
        return Scenario.of(new StewardDecider());
    }

    @Test
    void what_is_owed_is_noted_once() {
        blameless().when(NOTE, SYSTEM).leadsTo(OWED);
        blameless().given(OWED).when(NOTE, SYSTEM).changesNothing();
        blameless()
                .given(OWED)
                .when(new NoteOwed(THE_BRANCH, CAMPAIGN, payout(2)), SYSTEM)
                .isAccepted();
    }

    @Test
    void what_was_made_up_is_owed_no_more() {
        blameless().given(OWED).when(MAKE_UP, SYSTEM).leadsTo(MADE_UP);
        blameless().when(MAKE_UP, SYSTEM).changesNothing();
        blameless().given(OWED).given(MADE_UP).when(MAKE_UP, SYSTEM).changesNothing();
    }
}
