package org.linli.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.app.Town.accepted;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.app.Http.Reply;
import org.linli.kernel.audit.ReadPurpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a member is given of all that is stored about them is as its schema says. */
@ExtendWith(OneServer.class)
class MyDataSchemaTest {
    private final Town town;

    MyDataSchemaTest(Town town) {
        this.town = town;
    }

    private List<Error> faults(String json) {
        String schema = accepted(town.operator().get("/members/me/data/schema")).text();
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return read.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private Reply data(Caller member, Reply after) {
        return accepted(member.getAfter(after, "/members/me/data"));
    }

    @Test
    void the_answer_is_as_its_schema_says() {
        Caller provider = town.member("王秀英", "+8613800000001");
        Caller receiver = town.member("李建国", "+8613800000002");
        String offer = town.offer(provider).id();
        String request = town.request(receiver).id();
        String exchange = town.agreed(provider, receiver, offer, request);
        accepted(receiver.get("/exchanges/" + exchange + "/contact"));
        town.awaitReads();
        Reply last = accepted(provider.post("/exchanges/" + exchange + "/completions", Map.of("minutes", 30)));

        Reply data = data(provider, last);

        assertThat(faults(data.text())).isEmpty();
        assertThat(data.json().at("/profile/phone").asString()).isEqualTo("+8613800000001");
        assertThat(data.json().at("/readers/0/reader").asString()).isEqualTo(receiver.id());
        assertThat(data.json()
                        .path("events")
                        .valueStream()
                        .map(event -> event.path("event").asString()))
                .contains("membership.member-registered", "sharing.listing-published", "sharing.exchange-marked-done");
        assertThat(data.text()).contains("3-2-101").doesNotContain("5-1-402", "+8613800000002", "李建国");
    }

    /** Without it, the schema might allow anything. */
    @Test
    void the_schema_notices_what_is_missing_or_of_another_type() {
        Caller member = town.member();
        Reply last = town.offer(member);
        JsonNode data = data(member, last).json();
        ObjectNode lacking = (ObjectNode) data.deepCopy();
        lacking.remove("profile");
        ObjectNode wrong = (ObjectNode) data.deepCopy();
        ((ObjectNode) wrong.at("/events/0")).put("occurred", "yesterday");

        assertThat(faults(lacking.toString())).isNotEmpty();
        assertThat(faults(wrong.toString())).isNotEmpty();
    }

    @Test
    void the_schema_knows_every_purpose() {
        JsonNode known =
                accepted(town.operator().get("/members/me/data/schema")).json().at("/$defs/purpose/enum");

        assertThat(known.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(List.of(ReadPurpose.values()).stream()
                        .map(ReadPurpose::name)
                        .toList());
    }
}
