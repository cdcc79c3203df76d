package org.linli.query.metrics.facts;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.linli.kernel.Recorded;
import org.linli.kernel.giving.DonationEvent;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.InvitationAccepted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ListingEvent;
import org.linli.kernel.sharing.ReviewEvent;
import org.linli.kernel.sharing.SuggestionEvent;
import org.linli.kernel.volunteering.ActionEvent;
import org.linli.query.metrics.ledger.Ledger;

/**
 * What the figures are made of, gathered from the events. An event counts when it occurred, which for what was imported or back-filled is before it was recorded; the same event
 * twice counts once.
 */
public final class Facts {
    private final Instant asOf;
    private final Members members = new Members();
    private final Help help = new Help();
    private final Wanted wanted = new Wanted();
    private final Deeds deeds = new Deeds();
    private final Set<String> seen = new HashSet<>();

    /** Of what occurred before this instant. */
    public Facts(Instant asOf) {
        this.asOf = asOf;
    }

    /** Takes the next event of the log into account. */
    public void add(Recorded<?> recorded) {
        Instant at = recorded.meta().occurred();
        if (!at.isBefore(asOf) || !seen.add(recorded.id())) {
            return;
        }
        switch (recorded.event()) {
            case InvitationAccepted event -> deeds.add(event, at);
            case MemberEvent event -> members.add(event, at);
            case ExchangeEvent event -> {
                help.add(event, at);
                wanted.add(event, at);
            }
            case ReviewEvent event -> help.add(event, at);
            case ListingEvent event -> wanted.add(event, at);
            case SuggestionEvent event -> wanted.add(event, at);
            case ActionEvent event -> deeds.add(event, at);
            case DonationEvent event -> deeds.add(event, at);
            default -> {}
        }
    }

    /** All of it in numbers. */
    public Ledger ledger() {
        Ledger ledger = new Ledger(asOf);
        Map<MemberId, Integer> numbers = members.into(ledger);
        help.into(ledger, numbers, wanted.into(ledger, numbers));
        deeds.into(ledger, numbers);
        return ledger.close();
    }
}
