package org.linli.command.sharing;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.linli.kernel.sharing.ExchangeEvent;

/** The policy, told of every fact at least once and in order, by hand. */
final class ToldOfFacts {
    private final SharedLife life;
    private final WhenAgreementGivenThenReserve policy;
    private final int restartAfter;
    private int next;
    private int told;

    ToldOfFacts(SharedLife life) {
        this(life, -1);
    }

    /** Once it was told of so many, the policy is told of all of them again from the start. */
    ToldOfFacts(SharedLife life, int restartAfter) {
        this.life = life;
        this.policy = new WhenAgreementGivenThenReserve(
                life.community().commands(), life.community().histories());
        this.restartAfter = restartAfter;
    }

    /** Tells the policy of every fact it was not told of, those included that it causes meanwhile. */
    void catchUp() {
        for (List<EventMessage<?>> facts = life.exchangeFacts(); next < facts.size(); facts = life.exchangeFacts()) {
            EventMessage<?> fact = facts.get(next);
            policy.on((ExchangeEvent) fact.getPayload(), fact);
            next++;
            told++;
            if (told == restartAfter) {
                next = 0;
            }
        }
    }

    /** How many facts it was told of, repetitions included. */
    int told() {
        return told;
    }
}
