package org.linli.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.web.Actor;
import org.linli.web.IdempotencyKey;
import org.linli.web.IfMatch;
import org.linli.web.PageRequest;
import org.linli.web.RoleTable;
import org.linli.web.RoleTable.Row;
import org.linli.web.Who;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the interface in OpenAPI 3.1. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, IdempotencyKey.class, IfMatch.class, PageRequest.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Linli")
                        .version("1")
                        .description("The back end of a shared community.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // relative to where the document was found
                .servers(List.of(new Server().url("/")))
                .components(SharedParts.components());
    }

    @Bean
    IdSchemas idSchemas() {
        return new IdSchemas();
    }

    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    OperationParts operationParts() {
        return new OperationParts();
    }

    @Bean
    BodyExamples bodyExamples(ObjectProvider<Clock> clock) {
        return new BodyExamples(clock.getIfAvailable(Clock::systemUTC));
    }

    /** Of each table there is, one of operations that other processes serve included. */
    @Bean
    OpenApiCustomizer whoMayDoWhat(List<RoleTable> tables) {
        Set<Row> rows = tables.stream().flatMap(table -> table.rows().stream()).collect(Collectors.toSet());
        return api -> rows.forEach(row -> describe(api, row));
    }

    private static void describe(OpenAPI api, Row row) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (row.method().name().equals(method.name()) && sameTemplate(path, row.path())) {
                        describe(operation, row);
                    }
                }));
    }

    private static void describe(Operation operation, Row row) {
        operation.setSummary(row.does());
        operation.addExtension("x-who-may", row.who().toString());
        if (row.who().party() != Who.Party.ANYONE) {
            operation.addSecurityItem(new SecurityRequirement().addList(SharedParts.BEARER));
        }
    }

    private static boolean sameTemplate(String path, String other) {
        return path.replaceAll("\\{[^/]*}", "{}").equals(other.replaceAll("\\{[^/]*}", "{}"));
    }
}
