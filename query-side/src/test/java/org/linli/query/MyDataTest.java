package org.linli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.anaHelpsBen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventJson;
import org.linli.kernel.Recorded;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberEvent.MemberRegistered;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Classification;
import org.linli.kernel.privacy.SealedField;
import org.linli.kernel.sharing.DiaryId;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.MemberDiaryEvent.LoanEntered;
import org.linli.query.mydata.Written;
import org.linli.query.readers.Readings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a member is given of all that is stored about them. In the histories every kind of event with personal values occurs. */
class MyDataTest {
    private static final int EVENTS = 1_500;

    @Test
    void everything_of_ones_own_comes_out_and_nothing_of_anybody_elses() {
        Canaries canaries = new Canaries();
        List<Recorded<?>> events = new ArrayList<>();
        RandomHistory.of(3, EVENTS).events().forEach(event -> events.add(canaries.in(event)));
        String stored = EventJson.MAPPER.writeValueAsString(
                events.stream().map(Recorded::event).toList());
        Written data = Written.after(History.of(events));

        for (int number = 1; number <= 12; number++) {
            MemberId member = Neighbours.member(number);
            Set<String> own = new TreeSet<>(Canaries.in(stored));
            own.removeIf(canary -> !canaries.subject(canary).equals(member));
            assertThat(own).isNotEmpty();
            assertThat(Canaries.in(data.of(member))).isEqualTo(own);
        }
    }

    @Test
    void of_each_event_every_sealed_value_of_ones_own_is_there_and_no_other() {
        for (Recorded<?> recorded : RandomHistory.of(4, EVENTS).events()) {
            DomainEvent event = recorded.event();
            ObjectNode json = EventJson.MAPPER.valueToTree(event);
            for (SealedField field : Classification.sealedFields(event.getClass())) {
                JsonNode value = json.at(field.at());
                String subject = json.at(field.subject()).asString("");
                String path = field.at().toString().substring(1).replace('/', '.');
                if (!value.isNull() && !value.isMissingNode()) {
                    assertThat(Written.values(event, new MemberId(subject), Set.of()))
                            .containsEntry(path, value);
                }
                assertThat(Written.values(event, Neighbours.member(99), Set.of()))
                        .doesNotContainKey(path);
            }
        }
    }

    @Test
    void other_members_are_left_out_unless_one_may_know_them() {
        MatchProposed proposed = new MatchProposed(EXCHANGE, anaHelpsBen(), ANA, "a note");

        SortedMap<String, Object> bens = Written.values(proposed, BEN, Set.of());
        assertThat(bens).containsKeys("exchange", "deal.receiver", "deal.request", "deal.community");
        assertThat(bens).doesNotContainKeys("deal.provider", "by", "note");
        assertThat(Written.values(proposed, BEN, Set.of(ANA.value()))).containsKeys("deal.provider", "by");
        assertThat(Written.values(proposed, ANA, Set.of())).containsKeys("deal.provider", "by", "note");
    }

    @Test
    void what_bears_the_digits_of_somebody_else_is_left_out_too() {
        LoanEntered entered = new LoanEntered(DiaryId.of(BEN), BEN, Drill.BENS.id());

        assertThat(Written.values(entered, BEN, Set.of())).containsOnlyKeys("diary", "member", "loan");
        assertThat(Written.values(entered, ANA, Set.of())).containsOnlyKeys("loan");
    }

    @Test
    void who_read_mine_and_what_i_read_are_part_of_it() {
        History history = new History()
                .then(Neighbours.places())
                .then(
                        new MemberRegistered(ANA, "安娜", "+8613800000001", NORTH),
                        Readings.read(BEN, Neighbours.MONDAY, ANA),
                        Readings.read(ANA, ANA, ReadPurpose.CONTACT, Neighbours.MONDAY, CAI));

        JsonNode data = EventJson.MAPPER.readTree(Written.after(history).of(ANA));

        assertThat(data.at("/profile/name").asString()).isEqualTo("安娜");
        assertThat(data.at("/profile/phone").asString()).isEqualTo("+8613800000001");
        assertThat(data.at("/readers/0/reader").asString()).isEqualTo(BEN.value());
        assertThat(data.at("/reads/0/purpose").asString()).isEqualTo("CONTACT");
        assertThat(data.toString()).doesNotContain(CAI.value());
        assertThat(data.at("/events/0/event").asString()).isEqualTo("membership.member-registered");
        assertThat(data.at("/events/0/values/name").asString()).isEqualTo("安娜");
    }
}
