package org.linli.command.giving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.giving.Drives.CAMPAIGN;
import static org.linli.command.giving.Drives.FAN;
import static org.linli.command.giving.Drives.THE_BRANCH;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.command.Scenario;
import org.linli.command.giving.DonationCommand.PledgeDonation;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationId;
import org.linli.kernel.giving.Fen;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;

/** Words for tests about donations: Ana gives to a campaign of Ben's party branch; Cui and Dan work for the committee. */
final class Gift {
    static final DonationId DONATION = DonationId.of(new byte[16]);
    static final OrganisationId STORE = OrganisationId.of("store".getBytes(UTF_8));
    static final Fen AMOUNT = new Fen(20_000);
    static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    static final Drive DRIVE = drive(CampaignMode.MUTUAL_AID, Campaign.Status.LAUNCHED);

    private Gift() {}

    static Drive drive(CampaignMode mode, Campaign.Status status) {
        return new Drive(mode, status, THE_BRANCH, XINGFU, FAN, false);
    }

    /** A campaign that holds money for a pay-out, or paid one. */
    static Drive paying(Campaign.Status status) {
        return new Drive(CampaignMode.MUTUAL_AID, status, THE_BRANCH, XINGFU, FAN, true);
    }

    static PledgeDonation pledge(@Nullable OrganisationId organisation, @Nullable String consent) {
        return pledge(DRIVE, organisation, true, consent);
    }

    static PledgeDonation pledge(
            Drive drive, @Nullable OrganisationId organisation, boolean fits, @Nullable String consent) {
        return new PledgeDonation(DONATION, CAMPAIGN, drive, ANA, organisation, fits, AMOUNT, false, consent);
    }

    static DonationPledged pledged(@Nullable OrganisationId organisation, MemberId by, @Nullable String consent) {
        return new DonationPledged(
                DONATION, CAMPAIGN, XINGFU, THE_BRANCH, ANA, organisation, AMOUNT, false, UNTIL, by, consent);
    }

    static Scenario<Donation, DonationCommand, DonationEvent> nothing() {
        return Scenario.of(new DonationDecider());
    }

    static Scenario<Donation, DonationCommand, DonationEvent> aPledge() {
        return nothing().given(pledged(null, ANA, null));
    }

    static Scenario<Donation, DonationCommand, DonationEvent> aReceivedDonation(MemberId by) {
        return aPledge().given(new DonationReceived(DONATION, CAMPAIGN, ANA, AMOUNT, "bank 7", by));
    }

    static Scenario<Donation, DonationCommand, DonationEvent> aBookedDonation(MemberId by) {
        return aReceivedDonation(by).given(new DonationBooked(DONATION, CAMPAIGN, ANA, AMOUNT, 1));
    }
}
