package org.linli.app.distributed;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.app.Node;
import org.linli.command.sharing.Ranking;
import org.linli.query.operate.Progress;
import org.linli.query.projection.Positions;
import org.linli.query.views.ViewStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a process without the query side asks of those that have it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!(" + Node.QUERIES + ")")
class CommandNode {

    /** How far the views are that the query nodes keep. */
    @Bean
    Progress progress(EventStore events, ViewStore views) {
        Positions positions = new Positions();
        views.onMove(positions::reached);
        return new Progress(events, positions);
    }

    @Bean
    Ranking ranking(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new RankingOverBus(axon);
    }
}
