package org.linli.command.lending;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import org.linli.command.Decision;
import org.linli.command.lending.MemberDiaryCommand.EnterShift;
import org.linli.command.lending.MemberDiaryCommand.OfShift;
import org.linli.command.lending.MemberDiaryCommand.StrikeShift;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.MemberDiaryEvent;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftEntered;
import org.linli.kernel.sharing.MemberDiaryEvent.ShiftStruck;

/** The rules across a member's volunteer actions, for {@link MemberDiaryDecider}: no two at the same time. */
record DutySteps(Duties duties) {

    Decision<MemberDiaryEvent> decide(OfShift command) {
        DiaryId diary = DiaryId.of(command.member());
        return switch (command) {
            case EnterShift enter -> enter(diary, enter);
            case StrikeShift strike ->
                duties.shifts().containsKey(strike.action())
                        ? accept(new ShiftStruck(diary, strike.member(), strike.action()))
                        : nothingToDo();
        };
    }

    private Decision<MemberDiaryEvent> enter(DiaryId diary, EnterShift command) {
        if (duties.shifts().containsKey(command.action())) {
            return nothingToDo();
        }
        return duties.overlap(command.action(), command.from(), command.to())
                ? refuse(new DiaryRejection.ShiftOverlaps())
                : accept(new ShiftEntered(diary, command.member(), command.action(), command.from(), command.to()));
    }
}
