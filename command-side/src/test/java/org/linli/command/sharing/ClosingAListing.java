package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Acting.by;
import static org.linli.command.Acting.bySystem;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.NEXT_MONTH;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.command.Refusal;
import org.linli.command.sharing.ListingCommand.ExpireListing;
import org.linli.command.sharing.ListingCommand.ReleaseUnit;
import org.linli.command.sharing.ListingCommand.SettleUnit;
import org.linli.command.sharing.ListingCommand.WithdrawListing;
import org.linli.command.sharing.SharingRejection.ListingClosed;
import org.linli.command.sharing.SharingRejection.NotDueYet;
import org.linli.kernel.membership.Level;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingReleased;
import org.linli.kernel.sharing.ListingEvent.ListingUsed;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.WithdrawalReason;

class ClosingAListing {
    private static final WithdrawListing WITHDRAW = new WithdrawListing(REQUEST, WithdrawalReason.NO_LONGER_NEEDED);
    private static final ListingWithdrawn WITHDRAWN =
            new ListingWithdrawn(REQUEST, ANA, WithdrawalReason.NO_LONGER_NEEDED);
    private static final ExpireListing EXPIRE = new ExpireListing(REQUEST);
    private static final ListingExpired EXPIRED = new ListingExpired(REQUEST, ANA);

    @Test
    void the_owner_withdraws_it_with_a_reason() {
        aRequest().published().when(WITHDRAW, by(ANA)).leadsTo(WITHDRAWN);
    }

    @Test
    void committee_staff_withdraw_it_and_it_stays_the_owners() {
        aRequest().published().when(WITHDRAW, by(BEN).holding(COMMITTEE_STAFF)).leadsTo(WITHDRAWN);
    }

    @Test
    void nobody_else_withdraws_it() {
        aRequest().published().when(WITHDRAW, by(BEN).holding(OPERATOR)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void it_is_withdrawn_once() {
        aRequest().withdrawn().when(WITHDRAW, by(ANA)).isRefusedFor(new ListingClosed());
    }

    @Test
    void withdrawing_needs_no_more_than_a_verified_phone() {
        assertThat(WITHDRAW.requires()).isEqualTo(Level.L1);
    }

    @Test
    void it_expires_at_its_time_and_not_before() {
        aRequest().published().when(EXPIRE, bySystem().at(NEXT_MONTH)).leadsTo(EXPIRED);
        aRequest()
                .published()
                .when(EXPIRE, bySystem().at(NEXT_MONTH.minusMillis(1)))
                .isRefusedFor(new NotDueYet());
    }

    @Test
    void it_expires_once_and_not_after_it_was_withdrawn() {
        aRequest()
                .published()
                .given(EXPIRED)
                .when(EXPIRE, bySystem().at(NEXT_MONTH))
                .changesNothing();
        aRequest().withdrawn().when(EXPIRE, bySystem().at(NEXT_MONTH)).changesNothing();
    }

    @Test
    void an_expired_listing_cannot_be_withdrawn() {
        aRequest().published().given(EXPIRED).when(WITHDRAW, by(ANA)).isRefusedFor(new ListingClosed());
    }

    @Test
    void exchanges_already_agreed_go_on_after_the_close() {
        for (ListingEvent closed : List.of(WITHDRAWN, EXPIRED)) {
            var request = aRequest().reservedFor(FIRST).given(closed);

            request.when(new SettleUnit(REQUEST, FIRST), bySystem()).leadsTo(new ListingUsed(REQUEST, ANA, FIRST));
            request.when(new ReleaseUnit(REQUEST, FIRST), bySystem()).leadsTo(new ListingReleased(REQUEST, ANA, FIRST));
        }
    }
}
