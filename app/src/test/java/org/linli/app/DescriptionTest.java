package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.web.RoleTable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.mock.web.MockHttpServletRequest;

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

    private static String template(String method, String path) {
        return method + " " + path.replaceAll("\\{[^/]*}", "{}");
    }
}
