package org.linli.app;

import org.linli.app.logs.LogSettings;
import org.linli.app.signin.AuthorizationServer;
import org.linli.app.traces.TraceConfiguration;
import org.linli.app.watch.WatchConfiguration;
import org.linli.command.Rules;
import org.linli.query.matching.Weights;
import org.linli.web.WebConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** Both sides in one process: REST resources are found by scanning, everything else is declared. */
@SpringBootApplication(scanBasePackages = {})
@ComponentScan(
        basePackages = {"org.linli.command", "org.linli.query"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties({
    LinliSettings.class,
    LogSettings.class,
    Rules.class,
    ProjectionSettings.class,
    Weights.class
})
@Import({
    WebConfiguration.class,
    EmbeddedConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    AuthorizationServer.class,
    WatchConfiguration.class,
    TraceConfiguration.class
})
public class LinliApplication {}
