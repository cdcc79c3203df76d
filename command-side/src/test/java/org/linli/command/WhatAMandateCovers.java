package org.linli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.ListingInAxon.OFFER;
import static org.linli.command.ListingInAxon.TERMS;
import static org.linli.command.ListingInAxon.WITHDRAW;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.command.giving.ReliefCommand;
import org.linli.command.lending.ItemCommand;
import org.linli.command.lending.MemberDiary;
import org.linli.command.membership.ErasureCommand;
import org.linli.command.places.HouseCommand;
import org.linli.command.sharing.ExchangeCommand;
import org.linli.command.sharing.Listing;
import org.linli.command.sharing.ListingCommand;
import org.linli.command.volunteering.ActionCommand;
import org.linli.command.waiting.WaitingCommand;
import org.linli.kernel.giving.ReliefId;
import org.linli.kernel.giving.ReliefKind;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.ProxyScope;
import org.linli.kernel.places.BookingId;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.OpeningHours;
import org.linli.kernel.places.SuspensionReason;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ExchangeId;
import org.linli.kernel.sharing.ItemId;
import org.linli.kernel.sharing.ItemTerms;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.LoanId;
import org.linli.kernel.sharing.Passage;
import org.linli.kernel.volunteering.ActionEnd;
import org.linli.kernel.volunteering.ActionId;
import org.linli.web.RejectedException;

/** Ben has a mandate of Ana's for each thing that a mandate may be for, and tries everything by each of them. */
class WhatAMandateCovers {
    private static final ItemId ITEM = ItemId.of(new byte[16]);
    private static final LoanId LOAN = LoanId.of(ITEM, new byte[16]);
    private static final ItemTerms DRILL = new ItemTerms("电钻", "", "goods.tools", 7, 2, false, false);
    private static final MemberDiary BLANK = new MemberDiary.Blank();
    private static final HouseId HOUSE = HouseId.of("house".getBytes(UTF_8));
    private static final BookingId BOOKING = BookingId.of(new byte[16]);
    private static final ReliefId RELIEF = ReliefId.of(new byte[16]);
    private static final ActionId ACTION = ActionId.of(new byte[16]);
    private static final ExchangeId EXCHANGE = ExchangeId.of(new byte[16]);
    private static final Listing.Published BENS_SKILL =
            new Listing.Published(BEN, XINGFU, Kind.SKILL, 1, NOW.plusSeconds(60), false, Set.of(), 0);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Map<ProxyScope, List<Command>> COVERED = Map.of(
            ProxyScope.PUBLISH,
            List.of(
                    new ListingCommand.PublishListing(OFFER, XINGFU, TERMS, null),
                    new ListingCommand.ReviseListing(OFFER, TERMS, null),
                    WITHDRAW),
            ProxyScope.EXCHANGE,
            List.of(
                    new ExchangeCommand.GiveAgreement(EXCHANGE),
                    new ExchangeCommand.ConfirmHelp(EXCHANGE, 30),
                    new WaitingCommand.JoinWaiting(OFFER, BENS_SKILL),
                    new WaitingCommand.LeaveWaiting(OFFER)),
            ProxyScope.BORROW,
            List.of(
                    new ItemCommand.JoinLine(ITEM),
                    new ItemCommand.LeaveLine(ITEM),
                    new ItemCommand.ReserveLoan(LOAN, null, DAY, BLANK),
                    new ItemCommand.CancelLoan(LOAN),
                    new ItemCommand.ExtendLoan(LOAN, DAY),
                    new ItemCommand.StateHandOver(LOAN, Condition.GOOD, null, BLANK),
                    new ItemCommand.StateReturn(LOAN, Condition.GOOD, false, null),
                    new ItemCommand.DenyPassage(LOAN, Passage.HAND_OVER)),
            ProxyScope.BOOK,
            List.of(
                    new HouseCommand.BookHouse(HOUSE, BOOKING, null, NOW, NOW.plus(DAY), 1),
                    new HouseCommand.CancelBooking(HOUSE, BOOKING)),
            ProxyScope.DONATE,
            List.of(
                    new ReliefCommand.FileRelief(RELIEF, ANA, XINGFU, ReliefKind.MEDICAL, "a need", null),
                    new ReliefCommand.WithdrawRelief(RELIEF)),
            ProxyScope.VOLUNTEER,
            List.of(new ActionCommand.SignUp(ACTION, "值班员", BLANK), new ActionCommand.Withdraw(ACTION)),
            ProxyScope.ERASURE,
            List.of(new ErasureCommand.RequestErasure(ANA, List.of()), new ErasureCommand.WithdrawErasure(ANA)));

    private final RunningCommunity community = RunningCommunity.start();
    private final Map<ProxyScope, Sender> bens = new EnumMap<>(ProxyScope.class);

    @BeforeEach
    void ana_appointed_ben() {
        community.settle(ANA, Level.L2);
        community.settle(BEN, Level.L2);
        for (ProxyScope scope : ProxyScope.values()) {
            bens.put(scope, community.proxy(BEN, ANA, scope));
        }
    }

    @AfterEach
    void stop() {
        community.close();
    }

    /** What nobody does for somebody else: to lend, and to run a sharing house. */
    static List<Command> nobodysForAnother() {
        return List.of(
                new ItemCommand.RegisterItem(ITEM, XINGFU, DRILL, Condition.GOOD, null),
                new ItemCommand.ReviseItem(ITEM, DRILL, Condition.GOOD, null),
                new ItemCommand.RetireItem(ITEM),
                new ItemCommand.AcceptLoan(LOAN),
                new ActionCommand.CancelAction(ACTION, ActionEnd.WEATHER),
                new HouseCommand.SetHours(HOUSE, OpeningHours.NEVER),
                new HouseCommand.SuspendHouse(HOUSE, SuspensionReason.OTHER),
                new HouseCommand.RecordAttendance(HOUSE, BOOKING, 1));
    }

    private static List<Command> covered(ProxyScope scope) {
        return Objects.requireNonNull(COVERED.get(scope));
    }

    private Sender ben(ProxyScope scope) {
        return Objects.requireNonNull(bens.get(scope));
    }

    /** The code of the refusal; "" for none. */
    private String refusal(Command command, Sender sender) {
        try {
            community.commands().send(command, sender);
            return "";
        } catch (RejectedException refused) {
            return refused.rejection().code();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mandate_opens_what_its_scope_names(ProxyScope scope) {
        for (Command command : covered(scope)) {
            assertThat(refusal(command, ben(scope)))
                    .as(command.toString())
                    .isNotIn("mandate-lacks-scope", "never-by-proxy", "not-on-behalf");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mandate_opens_nothing_that_another_scope_names(ProxyScope scope) {
        for (Command command : covered(scope)) {
            Arrays.stream(ProxyScope.values())
                    .filter(other -> other != scope)
                    .forEach(other -> assertThat(refusal(command, ben(other)))
                            .as(command.toString())
                            .isEqualTo("mandate-lacks-scope"));
        }
    }

    @ParameterizedTest
    @MethodSource("nobodysForAnother")
    void no_mandate_opens_what_nobody_does_for_somebody_else(Command command) {
        bens.values().forEach(sender -> assertThat(refusal(command, sender)).isEqualTo("never-by-proxy"));
    }
}
