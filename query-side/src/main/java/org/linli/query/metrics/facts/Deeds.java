package org.linli.query.metrics.facts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationDeclined;
import org.linli.kernel.giving.DonationEvent.DonationGivenBack;
import org.linli.kernel.giving.DonationEvent.DonationPledged;
import org.linli.kernel.giving.DonationEvent.DonationReceived;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.giving.DonationEvent.PledgeEnded;
import org.linli.kernel.giving.DonationEvent.RefundRefused;
import org.linli.kernel.giving.DonationEvent.RefundRequested;
import org.linli.kernel.giving.GoodsEvent;
import org.linli.kernel.giving.GoodsEvent.GoodsBooked;
import org.linli.kernel.giving.GoodsEvent.GoodsDeclined;
import org.linli.kernel.giving.GoodsEvent.GoodsGivenBack;
import org.linli.kernel.giving.GoodsEvent.GoodsHandedOver;
import org.linli.kernel.giving.GoodsEvent.GoodsPledgeEnded;
import org.linli.kernel.giving.GoodsEvent.GoodsPledged;
import org.linli.kernel.giving.GoodsEvent.GoodsReceived;
import org.linli.kernel.giving.GoodsEvent.GoodsWithdrawn;
import org.linli.kernel.giving.GoodsEvent.HandOverConfirmed;
import org.linli.kernel.giving.GoodsEvent.HandOverDenied;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.ActionCancelled;
import org.linli.kernel.volunteering.ActionEvent.ActionPosted;
import org.linli.kernel.volunteering.ActionEvent.AttestationGiven;
import org.linli.kernel.volunteering.ActionEvent.BackfillApproved;
import org.linli.kernel.volunteering.ActionEvent.BackfillRejected;
import org.linli.kernel.volunteering.ActionEvent.BackfillSubmitted;
import org.linli.kernel.volunteering.ActionEvent.CheckInVoided;
import org.linli.kernel.volunteering.ActionEvent.CheckedIn;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.CorrectionGiven;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursNotEntered;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.kernel.volunteering.ActionEvent.NoShowRecorded;
import org.linli.kernel.volunteering.ActionEvent.VolunteerSignedUp;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWaitlisted;
import org.linli.kernel.volunteering.ActionEvent.VolunteerWithdrew;
import org.linli.kernel.volunteering.ActionEvent.WaitingPromoted;
import org.linli.query.metrics.ledger.FactSink;
import org.linli.query.metrics.ledger.Moment;

/** What members did beside exchanges, and who invited whom. */
final class Deeds {
    private final FactSink sink;
    private final Members members;

    /** By what they are of: a volunteer's part in an action, their presence there, a gift. */
    private final Map<String, Deed> deeds = new HashMap<>();

    /** Those that give, by their gift. */
    private final Map<String, OrganisationId> organisations = new HashMap<>();

    private int told;

    private record Deed(int number, long at) {}

    Deeds(FactSink sink, Members members) {
        this.sink = sink;
        this.members = members;
    }

    void add(InvitationAccepted event, Moment when) {
        int inviter = members.number(event.member());
        int invitee = members.number(event.by());
        if (inviter != Members.UNKNOWN && invitee != Members.UNKNOWN) {
            sink.invitation(when, inviter, invitee);
        }
    }

    void add(ActionEvent event, long at) {
        switch (event) {
            case HoursAttested it -> count(it, at, it.hours().minutes());
            case HoursCorrected it -> count(it, at, it.hours().minutes());
            case HoursRejected it -> takeBack(part(it));
            case CheckedOut it -> {
                if (!deeds.containsKey(presence(it))) {
                    tell(presence(it), at, members.number(it.volunteer()), 0, 0);
                }
            }
            case CheckInVoided it -> takeBack(presence(it));
            case ActionCancelled _,
                    ActionPosted _,
                    AttestationGiven _,
                    BackfillApproved _,
                    BackfillRejected _,
                    BackfillSubmitted _,
                    CheckedIn _,
                    CorrectionGiven _,
                    HoursNotEntered _,
                    NoShowRecorded _,
                    VolunteerSignedUp _,
                    VolunteerWaitlisted _,
                    VolunteerWithdrew _,
                    WaitingPromoted _ -> {}
        }
    }

    /** Nothing left is no deed. */
    private void count(ActionEvent.OfVolunteer event, long at, int minutes) {
        if (minutes == 0) {
            takeBack(part(event));
        } else {
            tell(part(event), at, members.number(event.volunteer()), minutes, 0);
        }
    }

    void add(DonationEvent event, long at) {
        switch (event) {
            case DonationPledged it -> givenBy(it.donation().value(), it.organisation());
            case DonationBooked it ->
                tell(
                        it.donation().value(),
                        at,
                        giver(it.donation().value(), it.donor()),
                        0,
                        it.amount().value());
            case DonationRefunded it -> takeBack(it.donation().value());
            case DonationDeclined _,
                    DonationGivenBack _,
                    DonationReceived _,
                    PledgeEnded _,
                    RefundRefused _,
                    RefundRequested _ -> {}
        }
    }

    /** Things given are worth no amount of money here. */
    void add(GoodsEvent event, long at) {
        String of = event.goods().value();
        switch (event) {
            case GoodsPledged it -> givenBy(of, it.organisation());
            case GoodsBooked it -> tell(of, at, giver(of, it.donor()), 0, 0);
            case GoodsGivenBack _ -> takeBack(of);
            case GoodsDeclined _,
                    GoodsHandedOver _,
                    GoodsPledgeEnded _,
                    GoodsReceived _,
                    GoodsWithdrawn _,
                    HandOverConfirmed _,
                    HandOverDenied _ -> {}
        }
    }

    private void givenBy(String gift, @Nullable OrganisationId organisation) {
        if (organisation != null) {
            organisations.put(gift, organisation);
        }
    }

    /** The organisation for which a member gave, otherwise the member. */
    private int giver(String gift, MemberId donor) {
        OrganisationId organisation = organisations.get(gift);
        return organisation == null ? members.number(donor) : members.number(organisation);
    }

    /** A correction counts when what it corrects did. */
    private void tell(String of, long at, int member, int minutes, long fen) {
        if (member != Members.UNKNOWN) {
            Deed deed = deeds.computeIfAbsent(of, _ -> new Deed(told++, at));
            sink.act(deed.number(), deed.at(), member, minutes, fen);
        }
    }

    private void takeBack(String of) {
        Deed deed = deeds.remove(of);
        if (deed != null) {
            sink.takeBack(deed.number());
        }
    }

    private static String part(ActionEvent.OfVolunteer event) {
        return event.action() + " " + event.volunteer();
    }

    private static String presence(ActionEvent.OfVolunteer event) {
        return part(event) + " came";
    }
}
