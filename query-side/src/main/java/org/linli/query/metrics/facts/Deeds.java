package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.giving.DonationEvent.DonationBooked;
import org.linli.kernel.giving.DonationEvent.DonationRefunded;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.kernel.volunteering.ActionEvent.CheckInVoided;
import org.linli.kernel.volunteering.ActionEvent.CheckedOut;
import org.linli.kernel.volunteering.ActionEvent.HoursAttested;
import org.linli.kernel.volunteering.ActionEvent.HoursCorrected;
import org.linli.kernel.volunteering.ActionEvent.HoursRejected;
import org.linli.query.metrics.ledger.Ledger;

/** What members did beside exchanges, and who invited whom. */
final class Deeds {
    /** By what they are of: a volunteer's part in an action, their presence there, a gift. */
    private final Map<String, Deed> deeds = new LinkedHashMap<>();

    private final List<Invited> invited = new ArrayList<>();

    private record Deed(Instant at, MemberId member, int minutes, long fen) {}

    private record Invited(Instant at, MemberId inviter, MemberId invitee) {}

    void add(InvitationAccepted event, Instant at) {
        invited.add(new Invited(at, event.member(), event.by()));
    }

    void add(ActionEvent event, Instant at) {
        switch (event) {
            case HoursAttested it -> count(it, at, it.hours().minutes());
            case HoursCorrected it -> count(it, at, it.hours().minutes());
            case HoursRejected it -> deeds.remove(part(it));
            case CheckedOut it -> deeds.putIfAbsent(presence(it), new Deed(at, it.volunteer(), 0, 0));
            case CheckInVoided it -> deeds.remove(presence(it));
            default -> {}
        }
    }

    /** A correction counts when what it corrects did; nothing left is no deed. */
    private void count(ActionEvent.OfVolunteer event, Instant at, int minutes) {
        Deed before = deeds.get(part(event));
        if (minutes == 0) {
            deeds.remove(part(event));
        } else {
            deeds.put(part(event), new Deed(before == null ? at : before.at(), event.volunteer(), minutes, 0));
        }
    }

    void add(DonationEvent event, Instant at) {
        switch (event) {
            case DonationBooked it ->
                deeds.put(
                        it.donation().value(),
                        new Deed(at, it.donor(), 0, it.amount().value()));
            case DonationRefunded it -> deeds.remove(it.donation().value());
            default -> {}
        }
    }

    private static String part(ActionEvent.OfVolunteer event) {
        return event.action() + " " + event.volunteer();
    }

    private static String presence(ActionEvent.OfVolunteer event) {
        return part(event) + " came";
    }

    void into(Ledger ledger, Map<MemberId, Integer> members) {
        deeds.values().forEach(deed -> {
            Integer member = members.get(deed.member());
            if (member != null) {
                ledger.act(deed.at(), member, deed.minutes(), deed.fen());
            }
        });
        invited.forEach(each -> {
            Integer inviter = members.get(each.inviter());
            Integer invitee = members.get(each.invitee());
            if (inviter != null && invitee != null) {
                ledger.invitation(each.at(), inviter, invitee);
            }
        });
    }
}
