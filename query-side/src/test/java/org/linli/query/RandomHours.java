package org.linli.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.timebank.AccountId;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.GrantId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent.ClearingAgreed;
import org.linli.kernel.timebank.PoolEvent.ClearingAsked;
import org.linli.kernel.timebank.PoolEvent.ClearingDeclined;
import org.linli.kernel.timebank.PoolEvent.ClearingExpired;
import org.linli.kernel.timebank.PoolEvent.HoursGranted;
import org.linli.kernel.timebank.PoolEvent.PoolHoursTransferred;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.PoolId;
import org.linli.kernel.timebank.TimeAccountEvent.HoursTransferred;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.TransferReason;

/** Hours that pass between members and pools. */
final class RandomHours {
    private static final Instant UNTIL = Neighbours.MONDAY.plus(Duration.ofDays(30));
    private static final MemberId WEN = Neighbours.WEN_OF_THE_COMMITTEE;

    private final Random random;
    private final History history;
    private int number;

    RandomHours(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void move(MemberId payer, MemberId payee, PlaceId community) {
        number++;
        Holder from = new Holder(payer, community);
        Holder to = payer.equals(payee) ? Holder.pool(community) : new Holder(payee, community);
        int minutes = 1 + random.nextInt(480);
        HoursTransferred paid = new HoursTransferred(
                AccountId.of(payer), number, from, to, minutes, TransferReason.EXCHANGE, "exchange-" + number);
        history.then(paid);
        if (random.nextBoolean() && to.member() != null) {
            history.then(new TransferTakenIn(AccountId.of(payee), to, paid.ref(), minutes, paid.source()));
        }
        switch (random.nextInt(3)) {
            case 0 -> grant(payee, community, minutes);
            case 1 -> clear(community, minutes);
            default -> surplus(payer, community, minutes);
        }
    }

    private void grant(MemberId member, PlaceId community, int minutes) {
        GrantId grant = GrantId.of(Neighbours.bits(number));
        PoolId pool = PoolId.of(community);
        history.then(
                new HoursGranted(pool, community, grant, member, minutes, "cannot walk", WEN),
                transfer(community, new Holder(member, community), minutes, TransferReason.GRANT, grant.value()));
    }

    private void clear(PlaceId community, int minutes) {
        ClearingId clearing = ClearingId.of(Neighbours.bits(number));
        PoolId pool = PoolId.of(community);
        PlaceId payee = community.equals(Neighbours.NORTH) ? Neighbours.SOUTH : Neighbours.NORTH;
        history.then(new ClearingAsked(pool, community, clearing, payee, minutes, ClearingSide.PAYER, WEN, UNTIL));
        switch (random.nextInt(3)) {
            case 0 -> history.then(new ClearingDeclined(pool, community, clearing, ClearingSide.PAYEE, WEN));
            case 1 -> history.then(new ClearingExpired(pool, community, clearing));
            default ->
                history.then(
                        new ClearingAgreed(pool, community, clearing, MemberId.SYSTEM),
                        transfer(community, Holder.pool(payee), minutes, TransferReason.CLEARING, clearing.value()));
        }
    }

    private void surplus(MemberId member, PlaceId community, int minutes) {
        HoursTransferred surplus = new HoursTransferred(
                AccountId.of(member),
                -number,
                new Holder(member, community),
                Holder.pool(community),
                minutes,
                TransferReason.SURPLUS,
                "exchange-" + number);
        history.then(
                surplus, new PoolTookIn(PoolId.of(community), community, surplus.ref(), minutes, surplus.source()));
    }

    private PoolHoursTransferred transfer(
            PlaceId community, Holder to, int minutes, TransferReason reason, String source) {
        return new PoolHoursTransferred(
                PoolId.of(community), community, number, Holder.pool(community), to, minutes, reason, source);
    }
}
