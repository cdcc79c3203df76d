package org.linli.kernel.incentives;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Personal;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about how a member appears on boards. */
public sealed interface AppearanceEvent extends DomainEvent {
    AppearanceId appearance();

    MemberId member();

    /**
     * The member chose how others see them on boards, from now on.
     *
     * @param shown false: others do not see their row at all
     * @param alias what stands there; null: their pseudonym alone
     */
    @EventName("incentives.appearance-chosen")
    record AppearanceChosen(
            @Public AppearanceId appearance,
            @SubjectRef MemberId member,
            @Public boolean shown,
            @Personal(subject = "member") @Nullable String alias)
            implements AppearanceEvent {}

    /**
     * Somebody of the committee took the member's alias away: it offends, or says who somebody is.
     *
     * @param reason why, for the member
     */
    @EventName("incentives.alias-taken-away")
    record AliasTakenAway(
            @Public AppearanceId appearance,
            @SubjectRef MemberId member,
            @SubjectRef MemberId by,
            @Personal(subject = "member") @Nullable String reason)
            implements AppearanceEvent {}
}
