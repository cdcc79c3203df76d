package org.linli.app.distributed;

import org.linli.app.AxonPart;
import org.linli.app.Node;
import org.linli.command.sharing.Ranking;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the processes without the query side ask this one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(Node.QUERIES)
class QueryNode {

    @Bean
    AxonPart answers(ObjectProvider<Ranking> ranking) {
        return configurer -> configurer.registerQueryHandler(c -> new RankingOverBus.Answering(ranking::getObject));
    }
}
