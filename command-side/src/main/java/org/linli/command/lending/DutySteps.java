package org.linli.command.lending;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.lending.Duties.Session;
import org.linli.command.lending.Duties.Worked;
import org.linli.command.lending.MemberDiaryCommand.CloseSession;
import org.linli.command.lending.MemberDiaryCommand.CountHours;
import org.linli.command.lending.MemberDiaryCommand.EnterShift;
import org.linli.command.lending.MemberDiaryCommand.OfShift;
import org.linli.command.lending.MemberDiaryCommand.OpenSession;
import org.linli.command.lending.MemberDiaryCommand.StrikeShift;
import org.linli.kernel.places.OpeningHours.Stretch;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.MemberDiaryEvent.HoursCounted;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionClosed;
import org.linli.kernel.sharing.MemberDiaryEvent.SessionOpened;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftStruck;

/**
 * The rules across a member's volunteer actions, for {@link MemberDiaryDecider}: no two at the same time, one at a time that they have come to and not
 * left, and no more on one day than may count.
 */
record DutySteps(Duties duties, Context context) {

    Decision<MemberDiaryEvent> decide(OfShift command) {
        DiaryId diary = DiaryId.of(command.member());
        return switch (command) {
            case EnterShift enter -> enter(diary, enter);
            case StrikeShift strike ->
                duties.shifts().containsKey(strike.action())
                        ? accept(new ShiftStruck(diary, strike.member(), strike.action()))
                        : nothingToDo();
            case OpenSession open -> open(diary, open);
            case CloseSession close -> close(diary, close);
            case CountHours count -> count(diary, count);
        };
    }

    private Decision<MemberDiaryEvent> enter(DiaryId diary, EnterShift command) {
        if (duties.shifts().containsKey(command.action())) {
            return nothingToDo();
        }
        return duties.overlap(command.action(), new Stretch(command.from(), command.to()))
                ? refuse(new DiaryRejection.ShiftOverlaps())
                : accept(new ShiftEntered(diary, command.member(), command.action(), command.from(), command.to()));
    }

    private Decision<MemberDiaryEvent> open(DiaryId diary, OpenSession command) {
        Session session = duties.session();
        if (session != null && session.action().equals(command.action())) {
            return nothingToDo();
        }
        return duties.areElsewhere(command.action(), context.now())
                ? refuse(new DiaryRejection.StillElsewhere())
                : accept(new SessionOpened(
                        diary, command.member(), command.action(), command.house(), command.window(), command.until()));
    }

    private Decision<MemberDiaryEvent> close(DiaryId diary, CloseSession command) {
        Session session = duties.session();
        return session != null && session.action().equals(command.action())
                ? accept(
                        new SessionClosed(diary, command.member(), command.action(), command.house(), command.window()))
                : nothingToDo();
    }

    private Decision<MemberDiaryEvent> count(DiaryId diary, CountHours command) {
        Worked worked = new Worked(command.day(), command.minutes());
        if (worked.equals(duties.counted().get(command.action()))) {
            return nothingToDo();
        }
        int most = Math.toIntExact(context.rules().volunteering().dailyCap().toMinutes());
        return duties.minutesOn(command.day(), command.action()) + command.minutes() > most
                ? refuse(new DiaryRejection.DayFull(most))
                : accept(new HoursCounted(diary, command.member(), command.action(), command.day(), command.minutes()));
    }
}
