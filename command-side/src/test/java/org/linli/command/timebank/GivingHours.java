package org.linli.command.timebank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.timebank.Hours.POOL;
import static org.linli.command.timebank.Hours.ben;
import static org.linli.command.timebank.Hours.bensAccount;
import static org.linli.command.timebank.Hours.earned;
import static org.linli.command.timebank.Hours.transfer;
import static org.linli.kernel.timebank.TransferReason.GIFT;

import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.timebank.TimeAccountCommand.GiveHours;
import org.linli.command.timebank.TimeBankRejection.HoursOutOfRange;
import org.linli.command.timebank.TimeBankRejection.NotEnoughHours;
import org.linli.kernel.timebank.GiftId;

class GivingHours {
    private static final GiftId ID = GiftId.of("gift".getBytes(UTF_8));

    private static GiveHours give(int minutes) {
        return new GiveHours(BEN, XINGFU, ID, minutes);
    }

    @Test
    void a_member_gives_hours_to_the_pool() {
        bensAccount().given(earned(60)).when(give(60), by(BEN)).leadsTo(transfer(1, ben(), POOL, 60, GIFT, ID.value()));
    }

    @Test
    void nobody_gives_more_than_they_hold_or_what_they_owe() {
        bensAccount().given(earned(60)).when(give(61), by(BEN)).isRefusedFor(new NotEnoughHours(60));
        bensAccount().when(give(1), by(BEN)).isRefusedFor(new NotEnoughHours(0));
        bensAccount().given(earned(-60)).when(give(1), by(BEN)).isRefusedFor(new NotEnoughHours(0));
        bensAccount()
                .given(earned(60))
                .given(transfer(1, ben(), POOL, 40, GIFT, ID.value()))
                .when(give(21), by(BEN))
                .isRefusedFor(new NotEnoughHours(20));
    }

    @Test
    void a_gift_has_at_least_a_minute() {
        bensAccount().given(earned(60)).when(give(0), by(BEN)).isRefusedFor(new HoursOutOfRange(12_000));
        bensAccount().given(earned(20_000)).when(give(12_001), by(BEN)).isRefusedFor(new HoursOutOfRange(12_000));
        bensAccount().given(earned(20_000)).when(give(12_000), by(BEN)).isAccepted();
        bensAccount().given(earned(60)).when(give(1), by(BEN)).isAccepted();
    }

    @Test
    void only_the_holder_gives_and_only_to_a_community() {
        bensAccount().given(earned(60)).when(give(1), by(ANA)).isRefusedFor(new Refusal.NotAllowed());
        bensAccount().given(earned(60)).when(give(1), by(BEN).in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
    }
}
