package org.linli.command.lending;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.lending.MemberDiary.Blank;
import org.linli.command.lending.MemberDiary.Kept;
import org.linli.command.lending.MemberDiaryCommand.EnterLoan;
import org.linli.command.lending.MemberDiaryCommand.NoteOverdue;
import org.linli.command.lending.MemberDiaryCommand.OfLoan;
import org.linli.command.lending.MemberDiaryCommand.OfShift;
import org.linli.command.lending.MemberDiaryCommand.StrikeLoan;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.MemberDiaryEvent.HoursCounted;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanStruck;
import org.linli.kernel.sharing.MemberDiaryEvent.OverdueNoted;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionClosed;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionOpened;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftStruck;

/** The rules across a member's loans: never more than may be, and none entered while one is overdue. Those across actions stand in {@link DutySteps}. */
public record MemberDiaryDecider() implements Decider<MemberDiary, MemberDiaryCommand, MemberDiaryEvent> {

    @Override
    public MemberDiary initial() {
        return new Blank();
    }

    @Override
    public Decision<MemberDiaryEvent> decide(MemberDiary state, MemberDiaryCommand command, Context context) {
        return switch (command) {
            case OfLoan loan -> decide(state, loan, context);
            case OfShift shift -> new DutySteps(state.volunteers(), context).decide(shift);
        };
    }

    private static Decision<MemberDiaryEvent> decide(MemberDiary state, OfLoan command, Context context) {
        DiaryId diary = DiaryId.of(command.member());
        boolean entered = state.entered().contains(command.loan());
        return switch (command) {
            case EnterLoan enter -> entered ? nothingToDo() : enter(state, diary, enter, context);
            case NoteOverdue _, StrikeLoan _ when state instanceof Blank -> refuse(new Refusal.Unknown());
            case NoteOverdue note ->
                entered && !((Kept) state).overdue().contains(note.loan())
                        ? accept(new OverdueNoted(diary, note.member(), note.loan()))
                        : nothingToDo();
            case StrikeLoan strike ->
                entered ? accept(new LoanStruck(diary, strike.member(), strike.loan())) : nothingToDo();
        };
    }

    private static Decision<MemberDiaryEvent> enter(
            MemberDiary state, DiaryId diary, EnterLoan command, Context context) {
        LendingRejection against = against(state, context.rules().lending());
        return against != null ? refuse(against) : accept(new LoanEntered(diary, command.member(), command.loan()));
    }

    /** Why this member may not have one more loan; null: nothing stands against it. */
    static @Nullable LendingRejection against(MemberDiary diary, LendingRules rules) {
        if (diary.isBlocked()) {
            return new LendingRejection.BorrowerOverdue();
        }
        return diary.entered().size() >= rules.mostLoans()
                ? new LendingRejection.TooManyLoans(rules.mostLoans())
                : null;
    }

    @Override
    public MemberDiary evolve(MemberDiary state, MemberDiaryEvent event, Instant occurred) {
        Kept kept = state instanceof Kept before ? before : new Kept(Set.of(), Set.of(), Duties.NONE);
        return switch (event) {
            case LoanEntered entered -> new Kept(plus(kept.loans(), entered.loan()), kept.overdue(), kept.duties());
            case OverdueNoted noted -> new Kept(kept.loans(), plus(kept.overdue(), noted.loan()), kept.duties());
            case LoanStruck struck ->
                new Kept(minus(kept.loans(), struck.loan()), minus(kept.overdue(), struck.loan()), kept.duties());
            case ShiftEntered entered ->
                kept.with(kept.duties().entered(entered.action(), new Stretch(entered.from(), entered.to())));
            case ShiftStruck struck -> kept.with(kept.duties().struck(struck.action()));
            case SessionOpened opened ->
                kept.with(kept.duties()
                        .opened(new Duties.Session(opened.action(), opened.until()), opened.house(), opened.window()));
            case SessionClosed closed -> kept.with(kept.duties().closed(closed.house(), closed.window()));
            case HoursCounted counted ->
                kept.with(kept.duties().counted(counted.action(), new Duties.Worked(counted.day(), counted.minutes())));
        };
    }

    private static Set<LoanId> plus(Set<LoanId> loans, LoanId one) {
        return Stream.concat(loans.stream(), Stream.of(one)).collect(toUnmodifiableSet());
    }

    private static Set<LoanId> minus(Set<LoanId> loans, LoanId one) {
        return loans.stream().filter(other -> !other.equals(one)).collect(toUnmodifiableSet());
    }

    @Override
    public @Nullable PlaceId place(MemberDiary state) {
        return null;
    }
}
