package org.linli.app;

import org.linli.app.distributed.DistributedConfiguration;
import org.linli.app.erasure.ErasureConfiguration;
import org.linli.app.figures.PublicationSettings;
import org.linli.app.logs.LogSettings;
import org.linli.app.signin.AuthorizationServer;
import org.linli.app.traces.TraceConfiguration;
import org.linli.app.watch.WatchConfiguration;
import org.linli.command.Rules;
import org.linli.query.matching.Weights;
import org.linli.web.WebConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Both sides in one process, or one of them: REST resources are found by scanning, everything else is declared. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties({
    LinliSettings.class,
    LogSettings.class,
    Rules.class,
    ProjectionSettings.class,
    ReadSettings.class,
    Weights.class,
    PublicationSettings.class
})
@Import({
    WebConfiguration.class,
    NodeConfiguration.class,
    EmbeddedConfiguration.class,
    DistributedConfiguration.class,
    AuthorizationServer.class,
    ErasureConfiguration.class,
    WatchConfiguration.class,
    TraceConfiguration.class
})
public class LinliApplication {}
