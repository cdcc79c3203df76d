package org.linli.app.traces;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.linli.query.projection.ProjectionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Traces, where an endpoint for them is set; without it nothing of OpenTelemetry is loaded. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("linli.traces.endpoint")
@EnableConfigurationProperties(TraceSettings.class)
public class TraceConfiguration {

    /** An exporter among the beans goes before the one of the settings. */
    @Bean(destroyMethod = "close")
    SdkTracerProvider tracerProvider(TraceSettings settings, ObjectProvider<SpanExporter> exporters) {
        SpanExporter exporter = exporters.getIfAvailable(() -> OtlpHttpSpanExporter.builder()
                .setEndpoint(String.valueOf(settings.endpoint()))
                .build());
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "linli")))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    @Bean
    Tracer tracer(SdkTracerProvider provider) {
        return provider.get("org.linli");
    }

    @Bean
    FilterRegistrationBean<RequestSpans> requestSpans(Tracer tracer) {
        FilterRegistrationBean<RequestSpans> filter = new FilterRegistrationBean<>(new RequestSpans(tracer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    ProjectionListener projectionSpans(Tracer tracer, Clock clock) {
        return new ProjectionSpans(tracer, clock);
    }

    @Bean
    SmartInitializingSingleton commandSpans(
            Tracer tracer,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            ObjectProvider<EventStore> store) {
        PolicySpans policies = new PolicySpans(tracer);
        CommandSpans commands = new CommandSpans(tracer, policies);
        return () -> {
            axon.ifAvailable(parts -> {
                parts.commandBus().registerDispatchInterceptor(commands.departures());
                parts.commandBus().registerHandlerInterceptor(commands);
                follow(parts.eventProcessingConfiguration(), policies);
            });
            store.ifAvailable(events -> events.registerDispatchInterceptor(commands.events()));
        };
    }

    private static void follow(EventProcessingConfiguration processing, PolicySpans policies) {
        processing
                .eventProcessors()
                .forEach((name, processor) -> processor.registerHandlerInterceptor(policies.of(name)));
    }
}
