package org.linli.command.membership;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.membership.Member.Registered;
import org.linli.command.membership.ParticularsCommand.RecordBirthDate;
import org.linli.command.membership.ParticularsCommand.RecordResidency;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.Age;
import org.linli.kernel.membership.MemberEvent;
import org.linli.kernel.membership.MemberEvent.BirthDateRecorded;
import org.linli.kernel.membership.MemberEvent.ResidencyRecorded;
import org.linli.kernel.places.OpeningHours;

/** The rules of what is written down about a member: by somebody else, and again whenever it was wrong or has changed. */
final class ParticularsSteps {
    private ParticularsSteps() {}

    static Decision<MemberEvent> decide(Registered member, ParticularsCommand command, Context context) {
        Rejection refusal = refusal(member, context);
        if (refusal != null) {
            return refuse(refusal);
        }
        return switch (command) {
            case RecordResidency record -> residency(member, record, context);
            case RecordBirthDate record -> birth(member, record, context);
        };
    }

    private static @Nullable Rejection refusal(Registered member, Context context) {
        if (context.by().involves(member.id())) {
            return new MembershipRejection.OwnParticulars();
        }
        return MemberDecider.mayKeepMembers(context) ? null : new Refusal.NotAllowed();
    }

    private static Decision<MemberEvent> residency(Registered member, RecordResidency command, Context context) {
        if (member.community() == null) {
            return refuse(new Refusal.WrongPlace());
        }
        return command.residency() == member.particulars().residency()
                ? nothingToDo()
                : accept(new ResidencyRecorded(
                        member.id(), command.residency(), context.by().principal()));
    }

    private static Decision<MemberEvent> birth(Registered member, RecordBirthDate command, Context context) {
        LocalDate birth = command.birth();
        LocalDate today = LocalDate.ofInstant(context.now(), OpeningHours.ZONE);
        if (birth.isAfter(today)
                || Age.on(today, birth) > context.rules().membership().oldest()) {
            return refuse(new MembershipRejection.BirthDateImplausible());
        }
        return birth.equals(member.particulars().birth())
                ? nothingToDo()
                : accept(new BirthDateRecorded(member.id(), birth, context.by().principal()));
    }
}
