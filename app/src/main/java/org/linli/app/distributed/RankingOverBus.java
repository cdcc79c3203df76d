package org.linli.app.distributed;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryHandler;
import org.linli.command.sharing.Ranking;
import org.linli.kernel.sharing.ListingId;
import org.linli.web.problem.Outages;
import org.springframework.beans.factory.ObjectProvider;

/** What a command node asks of any query node to suggest something. */
final class RankingOverBus implements Ranking {
    private static final String QUERY = "rank";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ObjectProvider<Configuration> axon;

    RankingOverBus(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    /** The question. */
    record Asked(ListingId listing, int most) {}

    /** Who answers it. */
    record Answering(Supplier<Ranking> ranking) {
        @QueryHandler(queryName = QUERY)
        Ranked rank(Asked asked) {
            return ranking.get().rank(asked.listing(), asked.most());
        }
    }

    @Override
    public Ranked rank(ListingId listing, int most) {
        try {
            return axon.getObject()
                    .queryGateway()
                    .query(QUERY, new Asked(listing, most), ResponseTypes.instanceOf(Ranked.class))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Outages.unavailable();
        } catch (ExecutionException | TimeoutException e) {
            throw Outages.unavailable();
        }
    }
}
