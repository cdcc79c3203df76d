package org.linli.command.timebank;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.HEPING;
import static org.linli.command.Neighbourhood.STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.Neighbourhood.member;
import static org.linli.command.timebank.BankedLife.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Command;
import org.linli.command.Rules;
import org.linli.command.RunningCommunity;
import org.linli.command.membership.Directory;
import org.linli.command.sharing.CorrectionCommand.CorrectExchange;
import org.linli.command.sharing.CorrectionCommand.VoidExchange;
import org.linli.command.sharing.Exchange;
import org.linli.command.sharing.ExchangeDecider;
import org.linli.command.timebank.PoolCommand.AgreeToClearing;
import org.linli.command.timebank.PoolCommand.AskClearing;
import org.linli.command.timebank.PoolCommand.DeclineClearing;
import org.linli.command.timebank.PoolCommand.ExpireClearing;
import org.linli.command.timebank.PoolCommand.GrantHours;
import org.linli.command.timebank.PoolCommand.Grantee;
import org.linli.command.timebank.TimeAccountCommand.CloseAccount;
import org.linli.command.timebank.TimeAccountCommand.GiveHours;
import org.linli.command.timebank.TimeAccountCommand.SettleAction;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ExchangeEvent;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.VoidReason;
import org.linli.kernel.timebank.ClearingId;
import org.linli.kernel.timebank.ClearingSide;
import org.linli.kernel.timebank.GiftId;
import org.linli.kernel.timebank.GrantId;
import org.linli.kernel.timebank.Holder;
import org.linli.kernel.timebank.PoolEvent.PoolTookIn;
import org.linli.kernel.timebank.TimeAccountEvent.TransferTakenIn;
import org.linli.kernel.timebank.Transfer;
import org.linli.kernel.timebank.TransferReason;
import org.linli.web.RejectedException;

/**
 * The law of the time bank over random histories: neighbours help each other, staff corrects, voids, attests and grants, some give and one leaves; the
 * committees of two communities clear hours, agree and decline; the policies are told of the facts late, in any order,
 * more than once, and half of their commands are lost with the process that sent them.
 */
class TheLedgerIsAlwaysZero {
    private static final List<MemberId> NEIGHBOURS =
            IntStream.range(0, 5).mapToObj(i -> member("neighbour " + i)).toList();
    private static final MemberId OF_BOTH = member("staff of the street");
    private static final List<MemberId> STAFF = List.of(DAN, CUI, OF_BOTH);
    private static final List<PlaceId> COMMUNITIES = List.of(XINGFU, HEPING);
    private static final int STEPS = 90;

    /** The end of a process, between any two commands. */
    private static final class Crash extends RuntimeException {}

    private static final class History implements AutoCloseable {
        private final Random random;
        private final RunningCommunity community = RunningCommunity.start();
        private final BankedLife life = new BankedLife(community);
        private final WhenExchangeConfirmedThenTransferHours exchanges =
                new WhenExchangeConfirmedThenTransferHours(community.commands(), community.histories());
        private final WhenHoursTransferredThenTakeIn transfers = new WhenHoursTransferredThenTakeIn(
                community.commands(), community.histories(), community.authorities());
        private final List<EventMessage<?>> untold = new ArrayList<>();
        private final List<ExchangeId> closed = new ArrayList<>();
        private final List<AskClearing> asked = new ArrayList<>();
        private int known;
        private boolean crashes = true;

        History(long seed) {
            random = new Random(seed);
            NEIGHBOURS.forEach(life::settle);
            STAFF.forEach(life::settle);
            community.appoint(DAN, Role.COMMITTEE_STAFF, XINGFU);
            community.appoint(CUI, Role.COMMITTEE_STAFF, HEPING);
            community.appoint(OF_BOTH, Role.COMMITTEE_STAFF, STREET);
            for (int year = 0; year < 10; year++) {
                endow(XINGFU, HEPING, year);
            }
            community.beforeCommands(this::crash);
        }

        /** Somebody who volunteered in one community gives the other's pool what they earned, so that it has something to clear. */
        private void endow(PlaceId pool, PlaceId from, int year) {
            int minutes = 9_000;
            community.sendAsSystem(new SettleAction(OF_BOTH, from, "action-of-year-" + year, minutes));
            community.send(new GiveHours(OF_BOTH, pool, GiftId.of(bits()), minutes), OF_BOTH);
        }

        private void crash(Command command) {
            if (crashes && isPolicys(command) && random.nextBoolean()) {
                throw new Crash();
            }
        }

        private static boolean isPolicys(Command command) {
            return command.systemOnly() && (command instanceof TimeAccountCommand || command instanceof PoolCommand);
        }

        void step() {
            switch (random.nextInt(24)) {
                case 0, 1, 2 -> putRight();
                case 3 -> attest();
                case 4 -> give(someNeighbour());
                case 5 -> grant(someNeighbour());
                case 6 -> leave();
                case 7, 8 -> ask();
                case 9, 10, 11, 12, 13 -> answer();
                default -> help();
            }
            for (int i = random.nextInt(30); i > 0; i--) {
                tellSomething();
            }
        }

        private void help() {
            int provider = random.nextInt(3) > 0 ? 0 : random.nextInt(NEIGHBOURS.size());
            int receiver = (provider + 1 + random.nextInt(NEIGHBOURS.size() - 1)) % NEIGHBOURS.size();
            ExchangeId id = exchange(closed.size());
            life.help(id, NEIGHBOURS.get(provider), NEIGHBOURS.get(receiver), 1 + random.nextInt(1_440));
            closed.add(id);
        }

        private void putRight() {
            ExchangeId id = exchange(random.nextInt(closed.size() + 1));
            if (exchangeOf(id) instanceof Exchange.Confirmed) {
                community.send(
                        random.nextInt(3) == 0
                                ? new VoidExchange(id, VoidReason.FRAUD)
                                : new CorrectExchange(id, 1 + random.nextInt(1_440), "登记有误"),
                        DAN);
            }
        }

        private MemberId someNeighbour() {
            return one(NEIGHBOURS);
        }

        /** Somebody attested hours, or attested others instead. */
        private void attest() {
            trying(() -> community.sendAsSystem(
                    new SettleAction(someNeighbour(), XINGFU, "action-" + random.nextInt(3), random.nextInt(900))));
        }

        private void give(MemberId giver) {
            trying(() ->
                    community.send(new GiveHours(giver, XINGFU, GiftId.of(bits()), 1 + random.nextInt(600)), giver));
        }

        private void grant(MemberId member) {
            Grantee to = new Pools(community.histories(), new Directory(community.histories(), community.clock()))
                    .grantee(member);
            trying(() -> community.send(
                    new GrantHours(XINGFU, GrantId.of(bits()), to, 1 + random.nextInt(600), "术后行动不便"), DAN));
        }

        /** Seldom an account is closed; what still moves it goes to or from the pool. */
        private void leave() {
            if (random.nextInt(4) == 0) {
                trying(() -> community.sendAsSystem(new CloseAccount(NEIGHBOURS.getLast())));
            }
        }

        /** The committee of one of the two communities. */
        private void ask() {
            PlaceId payer = random.nextInt(3) > 0 ? XINGFU : HEPING;
            asked.add(new AskClearing(
                    payer,
                    ClearingId.of(bits()),
                    payer.equals(XINGFU) ? HEPING : XINGFU,
                    1 + random.nextInt(60),
                    one(List.of(ClearingSide.values()))));
            MemberId staff = asked.getLast().place().equals(XINGFU) ? DAN : CUI;
            trying(() -> community.send(asked.getLast(), staff));
        }

        /** Who works for both communities or anybody of the committees, in the name of either: often it is not theirs to answer. */
        private void answer() {
            if (!asked.isEmpty()) {
                AskClearing clearing = one(asked);
                PlaceId side = one(COMMUNITIES);
                MemberId staff = random.nextBoolean() ? OF_BOTH : one(STAFF);
                trying(() -> community.send(
                        random.nextInt(6) == 0
                                ? new DeclineClearing(clearing.community(), clearing.clearing(), side)
                                : new AgreeToClearing(clearing.community(), clearing.clearing(), side),
                        staff));
            }
        }

        /** The time of all clearings is over. */
        void expireAll() {
            crashes = false;
            community.clock().advance(Rules.standard().timeBank().clearing());
            asked.forEach(
                    clearing -> community.sendAsSystem(new ExpireClearing(clearing.community(), clearing.clearing())));
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private byte[] bits() {
            byte[] bits = new byte[16];
            random.nextBytes(bits);
            return bits;
        }

        /** What is refused, or lost with its process, is not done. */
        private static void trying(Runnable wish) {
            try {
                wish.run();
            } catch (RejectedException | Crash notDone) {
                assertThat(notDone).isNotNull();
            }
        }

        private Exchange exchangeOf(ExchangeId id) {
            return community.histories().stateOf(id.value(), new ExchangeDecider());
        }

        /** Some fact that a policy has not been told of; told or not, it may be told again later. */
        private void tellSomething() {
            List<EventMessage<?>> facts = life.facts();
            facts.subList(known, facts.size()).stream()
                    .filter(fact -> fact.getPayload() instanceof ExchangeEvent || fact.getPayload() instanceof Transfer)
                    .forEach(untold::add);
            known = facts.size();
            if (untold.isEmpty()) {
                return;
            }
            EventMessage<?> fact = untold.get(random.nextInt(untold.size()));
            try {
                tell(fact);
                if (random.nextInt(3) > 0) {
                    untold.remove(fact);
                }
            } catch (Crash crash) {
                assertThat(untold).contains(fact);
            }
        }

        private void tell(EventMessage<?> fact) {
            switch (fact.getPayload()) {
                case ExchangeEvent event -> exchanges.on(event, fact);
                case Transfer transfer -> transfers.on(transfer, fact);
                default -> {}
            }
        }

        /** Tells of every fact, from the first one to the last that follows from them, twice. */
        void tellAll() {
            crashes = false;
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < life.facts().size(); i++) {
                    tell(life.facts().get(i));
                }
            }
        }

        @Override
        public void close() {
            community.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void all_accounts_and_pools_sum_to_zero_at_every_step_and_no_source_is_booked_twice(long seed) {
        try (History history = new History(seed)) {
            for (int i = 0; i < STEPS; i++) {
                history.step();
                assertThat(sum(history.life.ledger()))
                        .as("seed %s, step %s", seed, i)
                        .isZero();
                assertThat(bookedTwice(history.life))
                        .as("seed %s, step %s", seed, i)
                        .isEmpty();
            }
            history.expireAll();
            history.tellAll();
            settled(history);
        }
    }

    /** Once everything is told, every account reckons with what the transfers say, and every exchange has moved exactly what it counts. */
    private static void settled(History history) {
        Map<String, Long> ledger = history.life.ledger();
        assertThat(history.life.transfers())
                .extracting(Transfer::reason)
                .contains(TransferReason.COVER, TransferReason.REVERSAL, TransferReason.CLEARING);
        for (MemberId neighbour : NEIGHBOURS) {
            assertThat(history.life.account(neighbour).balance())
                    .isEqualTo(ledger.getOrDefault(Hours.accountOf(neighbour), 0L));
        }
        for (PlaceId community : COMMUNITIES) {
            Pool pool = history.life.pool(community);
            assertThat(pool.balance())
                    .isEqualTo(ledger.getOrDefault(Holder.pool(community).account(), 0L));
            assertThat(pool.clearings().values()).noneMatch(Pool.Clearing::open);
        }
        for (ExchangeId id : history.closed) {
            Exchange.Made exchange = (Exchange.Made) history.exchangeOf(id);
            int counted =
                    exchange instanceof Exchange.Confirmed it ? it.counted().minutes() : 0;
            assertThat(history.life.account(exchange.deal().receiver()).isSettled(id.value(), counted))
                    .isTrue();
        }
        assertThat(bookedTwice(history.life)).isEmpty();
    }

    private static long sum(Map<String, Long> ledger) {
        return ledger.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Transfers of the same number, and those that reached one side more than once. */
    private static List<String> bookedTwice(BankedLife life) {
        return life.facts().stream()
                .flatMap(fact -> switch (fact.getPayload()) {
                    case Transfer transfer -> Stream.of(transfer.ref().toString());
                    case TransferTakenIn in -> Stream.of(in.account() + " " + in.transfer());
                    case PoolTookIn in -> Stream.of(in.pool() + " " + in.transfer());
                    default -> Stream.<String>empty();
                })
                .collect(groupingBy(key -> key, counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
