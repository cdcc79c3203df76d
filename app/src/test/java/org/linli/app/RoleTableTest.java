package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.app.Http.Reply;
import org.linli.kernel.membership.Role;
import org.linli.web.RoleTable;
import org.linli.web.Who;

/** Every row of the role table against every role. Requests are malformed otherwise, so that none does anything. */
@ExtendWith(OneServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleTableTest {
    private static final String NOBODYS = "00000000000000000000000001";

    private final Town town;
    private final Caller member;
    private List<Holder> holders = List.of();

    /** A caller and the one role they hold. */
    private record Holder(Role role, Caller caller) {}

    RoleTableTest(Town town) {
        this.town = town;
        this.member = town.member();
    }

    @BeforeAll
    void somebody_holds_each_role() {
        holders = Arrays.stream(Role.values())
                .map(role -> new Holder(role, town.memberWith(role.name())))
                .toList();
    }

    static Stream<RoleTable.Row> rows() {
        return RoleTable.ALL.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void without_a_token_only_what_is_for_anyone_answers(RoleTable.Row row) {
        Reply reply = call(row, null);
        if (row.path().contains("/certificates/{")) {
            assertThat(reply.status()).as("it asks for the certificate's code").isEqualTo(400);
            return;
        }
        if (row.path().endsWith("/metrics/{place}")) {
            assertThat(reply.status()).as("there is no such place").isEqualTo(404);
            return;
        }
        boolean open = row.who().party() == Who.Party.ANYONE;
        assertThat(reply.status()).as(reply.text()).isEqualTo(open ? 200 : 401);
        assertThat(reply.code()).isEqualTo(open ? "" : "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_member_without_a_role_is_let_in_where_members_are(RoleTable.Row row) {
        assertDecision(row, member, lets(row, null));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_role_opens_what_its_row_says_and_nothing_else(RoleTable.Row row) {
        assertThat(holders).hasSize(Role.values().length);
        holders.forEach(holder -> assertDecision(row, holder.caller(), lets(row, holder.role())));
    }

    @Test
    void the_page_for_readers_is_the_table() throws IOException {
        String page = Files.readString(Path.of("../docs/roles.md"));
        assertThat(page.substring(page.indexOf("| operation |"))).isEqualTo(RoleTable.ALL.markdown());
    }

    private void assertDecision(RoleTable.Row row, Caller caller, boolean lets) {
        Reply reply = call(row, caller.token());
        if (lets) {
            assertThat(reply.status()).as(row + reply.text()).isNotEqualTo(401).isLessThan(500);
            assertThat(reply.code()).as(row + reply.text()).isNotEqualTo("forbidden");
        } else {
            assertThat(reply.status()).as(row + reply.text()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("forbidden");
        }
    }

    private static boolean lets(RoleTable.Row row, @Nullable Role role) {
        return switch (row.who().party()) {
            case ANYONE, MEMBER, OWNER, SIDE -> true;
            case NOBODY -> role != null && row.who().roles().contains(role);
        };
    }

    private Reply call(RoleTable.Row row, @Nullable String token) {
        String path = path(row);
        Map<String, String> bearer = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
        return switch (row.method().name()) {
            case "GET" -> town.http().get(path, bearer);
            case "DELETE" -> town.http().delete(path, bearer);
            default -> town.http().post(path, "{}", bearer);
        };
    }

    /** Ids are well formed and nobody's: an exchange under {@code /exchanges}, and so on. */
    private static String path(RoleTable.Row row) {
        String collection = row.path()
                .replaceFirst("^/api/v1/", "")
                .replaceFirst("s/\\{.*", "")
                .replaceFirst(".*/", "");
        return row.path()
                .replace("{id}", collection.toLowerCase(Locale.ROOT) + "-" + NOBODYS)
                .replace("{booking}", "booking-" + NOBODYS)
                .replace("{disbursement}", "disbursement-" + NOBODYS)
                .replace("{clearing}", "clearing-" + NOBODYS)
                .replace("{place}", "place-" + NOBODYS)
                .replace("{issuer}", "certificates-" + NOBODYS)
                .replace("{number}", "1")
                .replace("{name}", "nothing");
    }
}
