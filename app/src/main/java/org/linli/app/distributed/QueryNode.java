package org.linli.app.distributed;

import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.linli.app.Node;
import org.linli.command.sharing.Ranking;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the processes without the query side ask this one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(Node.QUERIES)
class QueryNode {

    /** Once the views are there: before, this process would be asked what it does not know yet. */
    @Bean
    SmartInitializingSingleton answers(
            ObjectProvider<org.axonframework.config.Configuration> axon, ObjectProvider<Ranking> ranking) {
        return () -> new AnnotationQueryHandlerAdapter<>(new RankingOverBus.Answering(ranking::getObject))
                .subscribe(axon.getObject().queryBus());
    }
}
