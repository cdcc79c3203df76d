package org.linli.app.distributed;

import com.mongodb.client.MongoClient;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.StatusRuntimeException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.ConcurrencyException;
import org.linli.app.DataFolder;
import org.linli.app.PolicyPositions;
import org.linli.app.Undeployable;
import org.linli.app.events.EventSerializer;
import org.linli.app.keys.KeyDatabase;
import org.linli.app.keys.MongoKeyDatabase;
import org.linli.command.Head;
import org.linli.kernel.privacy.CivilIdentities;
import org.linli.kernel.privacy.KeyStore;
import org.linli.kernel.privacy.KeysUnavailable;
import org.linli.query.views.ViewStore;
import org.linli.query.views.ViewStoreException;
import org.linli.query.views.mongo.MongoViews;
import org.linli.query.views.mongo.ReplicaSet;
import org.linli.web.problem.Outages;
import org.linli.web.security.SecuritySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** The stores and buses of the distributed mode: events and messages in Axon Server, views, positions and keys in MongoDB. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
@EnableConfigurationProperties({AxonServerSettings.class, MongoSettings.class})
@Import({CommandNode.class, QueryNode.class})
public class DistributedConfiguration {
    private static final String COMPONENT = "linli";

    /** This process among the others. */
    private final String node = UUID.randomUUID().toString();

    DistributedConfiguration(SecuritySettings security) {
        if (security.issuerUri() == null) {
            throw new Undeployable(
                    "Several processes cannot sign members in by themselves: name an OpenID Connect issuer"
                            + " in linli.security.issuer-uri and linli.security.audience.");
        }
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoSettings settings) {
        return ReplicaSet.connect(settings.uri());
    }

    @Bean(destroyMethod = "close")
    KeyDatabase keyDatabase(MongoClient client, MongoSettings settings, DataFolder folder) {
        return MongoKeyDatabase.open(client, settings.keys(), folder.masterKey());
    }

    @Bean
    KeyStore keyStore(KeyDatabase database) {
        return database.keys();
    }

    @Bean
    CivilIdentities civilIdentities(KeyDatabase database) {
        return database.identities();
    }

    @Bean(destroyMethod = "close")
    ViewStore viewStore(MongoClient client, MongoSettings settings) {
        return MongoViews.open(client, settings.views());
    }

    @Bean
    PolicyPositions policyPositions(MongoClient client, MongoSettings settings, EventSerializer serializer) {
        TokenStore positions = MongoPositions.of(client, settings.views(), serializer, node);
        return policy -> positions;
    }

    /** Besides what fails in this process, what is heard of another: that it has no connection, no handler or no store. */
    @Bean
    Outages outages() {
        return new Outages(Set.of(
                AxonServerException.class,
                AxonServerCommandDispatchException.class,
                NoHandlerForCommandException.class,
                EventStoreException.class,
                ConcurrencyException.class,
                RemoteOutage.class,
                TimeoutException.class,
                io.axoniq.axonserver.connector.AxonServerException.class,
                StreamClosedException.class,
                StreamTimeoutException.class,
                StatusRuntimeException.class,
                ViewStoreException.class,
                KeysUnavailable.class));
    }

    @Bean
    AxonServerConfiguration axonServerConfiguration(AxonServerSettings settings) {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(settings.servers())
                .componentName(COMPONENT)
                .context(settings.context())
                .build();
        configuration.setClientId(node);
        if (!settings.token().isEmpty()) {
            configuration.setToken(settings.token());
        }
        if (settings.certificate() != null) {
            configuration.setSslEnabled(true);
            configuration.setCertFile(settings.certificate().toString());
        }
        configuration.getHeartbeat().setEnabled(true);
        return configuration;
    }

    @Bean
    AxonServerConnectionManager axonServerConnections(AxonServerConfiguration configuration, Clock clock) {
        return connections(configuration, clock);
    }

    /** Connections whose answers come in our words. */
    static AxonServerConnectionManager connections(AxonServerConfiguration configuration, InstantSource clock) {
        ServerFaults faults = new ServerFaults(clock);
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .routingServers(configuration.getServers())
                .channelCustomizer(channel -> channel.intercept(faults))
                .build();
    }

    @Bean
    EventStore eventStore(
            AxonServerConnectionManager connections, AxonServerConfiguration configuration, EventSerializer sealed) {
        return AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(sealed)
                .snapshotSerializer(sealed)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    @Bean
    Head head(AxonServerConnectionManager connections, AxonServerSettings settings) {
        return new Head(settings.patience(), new LastPosition(connections)::within);
    }

    @Bean(destroyMethod = "close")
    Buses buses(AxonServerConnectionManager connections, AxonServerConfiguration configuration, Outages outages) {
        return new Buses(connections, configuration, outages);
    }

    @Bean
    AxonServerHealth axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
