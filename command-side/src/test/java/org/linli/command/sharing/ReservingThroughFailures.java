package org.linli.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.sharing.Listings.FIRST;
import static org.linli.command.sharing.Listings.OFFER;
import static org.linli.command.sharing.Listings.REQUEST;
import static org.linli.command.sharing.Listings.SECOND;
import static org.linli.command.sharing.Listings.aRequest;
import static org.linli.command.sharing.Listings.anOffer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Command;
import org.linli.command.RunningCommunity;
import org.linli.command.sharing.ExchangeCommand.CallOff;
import org.linli.command.sharing.ExchangeCommand.CancelExchange;
import org.linli.command.sharing.ExchangeCommand.ConcludeAgreement;
import org.linli.command.sharing.ExchangeCommand.ConfirmHelp;
import org.linli.command.sharing.ExchangeCommand.MarkDone;
import org.linli.command.sharing.ListingCommand.ReleaseUnit;
import org.linli.command.sharing.ListingCommand.ReserveUnit;
import org.linli.command.sharing.ListingCommand.SettleUnit;
import org.linli.kernel.membership.Level;
import org.linli.kernel.sharing.CancellationReason;
import org.linli.kernel.sharing.Kind;
import org.linli.kernel.sharing.ListingId;

/** The store cannot be reached just when the policy sends a command; a moment later it can. */
class ReservingThroughFailures {
    private static final Set<Class<?>> POLICY_SENDS =
            Set.of(ReserveUnit.class, ConcludeAgreement.class, CallOff.class, ReleaseUnit.class, SettleUnit.class);

    private final RunningCommunity community = RunningCommunity.with(WhenAgreementGivenThenReserve::new);
    private final SharedLife life = new SharedLife(community);
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeEach
    void neighbours() {
        List.of(ANA, BEN, CUI).forEach(neighbour -> community.settle(neighbour, Level.L2));
        life.publish(anOffer().of(Kind.GOODS));
        life.publish(aRequest().of(Kind.GOODS).by(BEN));
        life.propose(FIRST, OFFER, REQUEST, ANA);
        life.propose(SECOND, null, REQUEST, CUI);
    }

    @AfterEach
    void stop() {
        community.close();
    }

    private void failAt(int number) {
        community.beforeCommands(command -> {
            if (POLICY_SENDS.contains(command.getClass()) && sent.incrementAndGet() == number) {
                throw away(command);
            }
        });
    }

    private static IllegalStateException away(Command command) {
        return new IllegalStateException("the store cannot be reached for " + command);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private void agree() {
        life.agree(FIRST, BEN);
        soon().until(() -> life.exchange(FIRST) instanceof Exchange.Agreed);
    }

    private void assertInUse(ListingId listing, int reserved, int used) {
        soon().untilAsserted(() -> {
            assertThat(life.listing(listing).reserved()).hasSize(reserved);
            assertThat(life.listing(listing).used()).isEqualTo(used);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void help_is_agreed_and_its_units_are_used_once_whichever_command_fails(int number) {
        failAt(number);
        agree();
        community.send(new MarkDone(FIRST, 60), ANA);
        community.send(new ConfirmHelp(FIRST, 60), BEN);

        assertInUse(OFFER, 0, 1);
        assertInUse(REQUEST, 0, 1);
        assertThat(sent).hasValueGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void units_are_free_again_after_a_cancellation_whichever_release_fails(int number) {
        agree();
        failAt(number);
        community.send(new CancelExchange(FIRST, CancellationReason.CANNOT_COME), BEN);

        assertInUse(OFFER, 0, 0);
        assertInUse(REQUEST, 0, 0);
        assertThat(sent).hasValueGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_failure_is_no_refusal_and_who_comes_too_late_is_called_off_nevertheless(int number) {
        agree();
        failAt(number);
        life.agree(SECOND, BEN);

        soon().until(() -> life.exchange(SECOND) instanceof Exchange.Cancelled);
        assertThat(life.exchange(FIRST)).isInstanceOf(Exchange.Agreed.class);
        assertInUse(REQUEST, 1, 0);
        assertThat(sent).hasValueGreaterThan(2);
    }
}
