package org.linli.query.metrics.facts;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.query.metrics.ledger.Parties;
import org.linli.query.metrics.ledger.Party;

/**
 * Those who take part, as a party organisation may look at them, as of an instant: its own members are of the Party, and of nobody else is it said whether they are. Its own is who named it as their unit when
 * reporting in, whom the community confirmed, and who was a member of the Party then.
 */
public final class Branch implements Parties {
    private final Members members;
    private final Parties parties;
    private final Instant asOf;
    private final Int2ObjectMap<MemberId> own;

    Branch(Members members, Parties parties, Int2ObjectMap<MemberId> own, Instant asOf) {
        this.members = members;
        this.parties = parties;
        this.asOf = asOf;
        this.own = own;
        own.keySet().removeIf(number -> !parties.isLiving(number));
    }

    /** Its own. */
    int[] own() {
        return own.keySet().toIntArray();
    }

    /** Which of its own members this is; null for anybody else. */
    public @Nullable MemberId own(int number) {
        return own.get(number);
    }

    public boolean isOwn(int number) {
        return own.containsKey(number);
    }

    @Override
    public Party party(int number) {
        Party party = parties.party(number);
        return new Party(
                party.kind(),
                party.community(),
                isOwn(number),
                members.held(number, Role.VOLUNTEER, asOf),
                party.floating(),
                party.registered());
    }

    @Override
    public boolean isLiving(int party) {
        return parties.isLiving(party);
    }

    @Override
    public IntStream registered() {
        return parties.registered();
    }

    @Override
    public long asOf() {
        return asOf.toEpochMilli();
    }
}
