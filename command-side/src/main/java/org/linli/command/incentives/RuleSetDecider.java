package org.linli.command.incentives;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.incentives.RuleSetCommand.PublishRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RuleSetEvent;
import org.linli.kernel.incentives.RuleSetEvent.RuleSetPublished;
import org.linli.kernel.incentives.RuleSetId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** The rules of the rules: versions follow one another, and none reaches back. */
public record RuleSetDecider() implements Decider<RuleSet, RuleSetCommand, RuleSetEvent> {

    @Override
    public RuleSet initial() {
        return RuleSet.NONE;
    }

    @Override
    public Decision<RuleSetEvent> decide(RuleSet state, RuleSetCommand command, Context context) {
        return switch (command) {
            case PublishRules publish -> publish(state, publish, context);
        };
    }

    private static Decision<RuleSetEvent> publish(RuleSet state, PublishRules rules, Context context) {
        if (!context.by().holds(Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!isWellFormed(rules)) {
            return refuse(new IncentiveRejection.BoardRulesMalformed());
        }
        if (rules.from().isBefore(Period.dayOf(context.now()))) {
            return refuse(new IncentiveRejection.BoardRulesReachBack());
        }
        return accept(new RuleSetPublished(
                RuleSetId.BOARDS,
                rules.version(state.nextVersion()),
                context.by().actor()));
    }

    private static boolean isWellFormed(PublishRules rules) {
        return IntStream.of(rules.system(), rules.attested(), rules.backfilled(), rules.silence())
                        .allMatch(weight -> isWithin(weight, 0, IncentiveRules.FULL))
                && isWithin(rules.ringMost(), IncentiveRules.LEAST_RING, IncentiveRules.LARGEST_RING)
                && isWithin(rules.ringShare(), IncentiveRules.LEAST_SHARE, IncentiveRules.FULL)
                && isWithin(rules.leastAge(), 0, IncentiveRules.OLDEST);
    }

    private static boolean isWithin(int number, int least, int most) {
        return number >= least && number <= most;
    }

    @Override
    public RuleSet evolve(RuleSet state, RuleSetEvent event, Instant occurred) {
        return switch (event) {
            case RuleSetPublished published -> state.with(published.rules());
        };
    }

    @Override
    public @Nullable PlaceId place(RuleSet state) {
        return null;
    }
}
