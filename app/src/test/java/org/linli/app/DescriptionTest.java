package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.web.Actors;
import org.linli.web.RoleTable;
import org.linli.web.Secrets;
import org.linli.web.WebConfiguration;
import org.linli.web.problem.Outages;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

/** The whole interface's description; what a single part of it says is tested beside that part. */
@ExtendWith(OneServer.class)
class DescriptionTest {
    private static final String INTERFACE = "/api/v1";

    private final Town town;

    DescriptionTest(Town town) {
        this.town = town;
    }

    /** In the process, where the failure names both types: clients would be told no more than 500. */
    @Test
    void no_two_types_share_one_description() throws Exception {
        byte[] document = town.serving()
                .bean(OpenApiWebMvcResource.class)
                .openapiJson(new MockHttpServletRequest(), "/openapi.json", Locale.ENGLISH);

        assertThat(Http.JSON
                        .readTree(document)
                        .path("components")
                        .path("schemas")
                        .size())
                .isGreaterThan(50);
    }

    @Test
    void the_description_is_there_for_anyone_and_has_every_operation_of_the_role_table() {
        Http.Reply reply = town.http().get("/openapi.json", Map.of());

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("openapi").asString()).startsWith("3.1");
        assertThat(new OpenApi(reply.json()).operations().stream().map(each -> template(each.method(), each.path())))
                .containsExactlyInAnyOrderElementsOf(RoleTable.ALL.rows().stream()
                        .filter(row -> row.path().startsWith(INTERFACE))
                        .map(row -> template(row.method().name(), row.path()))
                        .toList());
    }

    /** Here it serves nothing at all; a command node and a query node lie between that and both sides in one. */
    @Test
    void a_process_describes_the_whole_interface_whatever_it_serves_itself() {
        ConfigurableApplicationContext other = new SpringApplicationBuilder(ServesNothing.class)
                .properties("server.address=127.0.0.1", "server.port=0")
                .run();
        try {
            int port = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Http http = new Http(URI.create("http://127.0.0.1:" + port));

            assertThat(document(http)).isEqualTo(document(town.http()));
            assertThat(http.get("/api/v1/feed", Map.of()).isSuccess()).isFalse();
        } finally {
            var _ = SpringApplication.exit(other);
        }
    }

    private static JsonNode document(Http http) {
        return Town.accepted(http.get("/openapi.json", Map.of())).json();
    }

    /** The web layer without a single resource. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, WholeInterface.class})
    static class ServesNothing {
        @Bean
        RoleTable roleTable() {
            return new RoleTable(RoleTable.EVERYWHERE.rows().stream()
                    .filter(row -> row.path().equals("/openapi.json"))
                    .toList());
        }

        @Bean
        Actors actors() {
            return new Actors() {
                @Override
                public boolean isMember(MemberId member) {
                    return false;
                }

                @Override
                public Set<Role> rolesOf(MemberId member) {
                    return Set.of();
                }
            };
        }

        @Bean
        Outages outages() {
            return new Outages(Set.of());
        }

        @Bean
        Secrets secrets() {
            return _ -> new byte[32];
        }
    }

    private static String template(String method, String path) {
        return method + " " + path.replaceAll("\\{[^/]*}", "{}");
    }
}
