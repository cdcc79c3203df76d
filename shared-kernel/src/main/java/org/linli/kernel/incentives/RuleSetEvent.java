package org.linli.kernel.incentives;

import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Public;
import org.linli.kernel.privacy.SubjectRef;

/** The facts about the rules of boards. */
public sealed interface RuleSetEvent extends DomainEvent {
    RuleSetId set();

    /** The next version: it holds for periods that begin on its day or later. */
    @EventName("incentives.rule-set-published")
    record RuleSetPublished(
            @Public RuleSetId set,
            BoardRules rules,
            @SubjectRef MemberId by) implements RuleSetEvent {}
}
