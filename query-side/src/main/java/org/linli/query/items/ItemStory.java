package org.linli.query.items;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent;
import org.linli.kernel.sharing.ItemEvent.ItemHandedOver;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemReturned;
import org.linli.kernel.sharing.ItemEvent.ItemRevised;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingJoined;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLapsed;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingLeft;
import org.linli.kernel.sharing.ItemEvent.ItemWaitingOffered;
import org.linli.kernel.sharing.ItemEvent.LoanAccepted;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.ItemEvent.LoanExtended;
import org.linli.kernel.sharing.ItemEvent.LoanOverdue;
import org.linli.kernel.sharing.ItemEvent.LoanReminded;
import org.linli.kernel.sharing.ItemEvent.LoanReserved;
import org.linli.kernel.sharing.ItemEvent.PassageDenied;
import org.linli.kernel.sharing.ItemEvent.PassageReported;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Line;
import org.linli.kernel.sharing.Loan;

/**
 * An item, the loans of it that are not over, and what state it was in when.
 *
 * @param address for borrowers whose loan stands
 * @param registered when it was registered; newest first is largest first
 * @param conditions oldest first, at most the latest {@value #LATEST}
 * @param version sequence number of the last event
 */
public record ItemStory(
        ItemId id,
        MemberId owner,
        PlaceId community,
        ItemTerms terms,
        @Personal(subject = "owner") @Nullable String address,
        Instant registered,
        boolean retired,
        List<Use> loans,
        List<Seen> conditions,
        Line line,
        long version) {
    static final int LATEST = 100;

    /** A loan that is not over. */
    public record Use(Loan loan, boolean out, boolean overdue) {}

    /**
     * What state it was in when somebody looked.
     *
     * @param damaged true when it had suffered during a loan more than use does
     */
    @Schema(name = "ItemCondition")
    public record Seen(Instant at, Condition condition, boolean damaged) {}

    static ItemStory of(ItemRegistered event, Recorded<?> recorded) {
        Instant at = recorded.meta().occurred();
        return new ItemStory(
                event.item(),
                event.owner(),
                event.community(),
                event.terms(),
                event.address(),
                at,
                false,
                List.of(),
                List.of(new Seen(at, event.condition(), false)),
                Line.EMPTY,
                recorded.sequence());
    }

    ItemStory after(ItemEvent event, Recorded<?> recorded) {
        Instant at = recorded.meta().occurred();
        ItemRevised revised = event instanceof ItemRevised revision ? revision : null;
        return new ItemStory(
                id,
                owner,
                community,
                revised == null ? terms : revised.terms(),
                revised == null ? address : revised.address(),
                registered,
                retired || event instanceof ItemRetired,
                loans(event),
                conditions(seen(event, at)),
                line(event),
                recorded.sequence());
    }

    private List<Use> loans(ItemEvent event) {
        return switch (event) {
            case LoanReserved reserved -> {
                List<Use> more = new ArrayList<>(loans);
                more.add(new Use(reserved.loan(), false, false));
                yield List.copyOf(more);
            }
            case LoanCancelled cancelled -> without(cancelled.loan());
            case ItemReturned returned -> without(returned.loan());
            case ItemHandedOver handed -> with(new Use(handed.loan(), true, false));
            case LoanExtended extended -> with(new Use(extended.loan(), true, false));
            case LoanOverdue overdue -> with(new Use(overdue.loan(), true, true));
            case ItemRegistered _,
                    ItemRevised _,
                    ItemRetired _,
                    LoanAccepted _,
                    PassageReported _,
                    PassageDenied _,
                    LoanReminded _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> loans;
        };
    }

    private List<Use> with(Use changed) {
        return loans.stream()
                .map(use -> use.loan().id().equals(changed.loan().id()) ? changed : use)
                .toList();
    }

    private List<Use> without(Loan over) {
        return loans.stream().filter(use -> !use.loan().id().equals(over.id())).toList();
    }

    private Line line(ItemEvent event) {
        return switch (event) {
            case ItemWaitingJoined joined -> line.joinedBy(joined.member());
            case ItemWaitingLeft left -> line.leftBy(left.member());
            case ItemWaitingLapsed lapsed -> line.leftBy(lapsed.member());
            case ItemWaitingOffered offered -> line.offeredTo(offered.member(), offered.until());
            case LoanReserved reserved -> line.leftBy(reserved.loan().borrower());
            case ItemRetired _ -> Line.EMPTY;
            case ItemRegistered _,
                    ItemRevised _,
                    LoanAccepted _,
                    LoanCancelled _,
                    PassageReported _,
                    PassageDenied _,
                    ItemHandedOver _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    ItemReturned _ -> line;
        };
    }

    private static @Nullable Seen seen(ItemEvent event, Instant at) {
        return switch (event) {
            case ItemRegistered registered -> new Seen(at, registered.condition(), false);
            case ItemRevised revised -> new Seen(at, revised.condition(), false);
            case ItemHandedOver handed -> new Seen(at, handed.condition(), false);
            case ItemReturned returned -> new Seen(at, returned.condition(), returned.damaged());
            case ItemRetired _,
                    LoanReserved _,
                    LoanAccepted _,
                    LoanCancelled _,
                    PassageReported _,
                    PassageDenied _,
                    LoanExtended _,
                    LoanReminded _,
                    LoanOverdue _,
                    ItemWaitingJoined _,
                    ItemWaitingLeft _,
                    ItemWaitingOffered _,
                    ItemWaitingLapsed _ -> null;
        };
    }

    private List<Seen> conditions(@Nullable Seen latest) {
        if (latest == null) {
            return conditions;
        }
        List<Seen> more = new ArrayList<>(conditions);
        more.add(latest);
        return List.copyOf(more.subList(Math.max(0, more.size() - LATEST), more.size()));
    }

    Availability availability() {
        if (retired) {
            return Availability.RETIRED;
        }
        if (loans.stream().anyMatch(Use::out)) {
            return Availability.OUT;
        }
        return loans.isEmpty() && line.empty() ? Availability.FREE : Availability.RESERVED;
    }

    Condition condition() {
        return conditions.getLast().condition();
    }
}
