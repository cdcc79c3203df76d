package org.linli.query.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Neighbours.ANA;
import static org.linli.query.Neighbours.BEN;
import static org.linli.query.Neighbours.CAI;
import static org.linli.query.Neighbours.EXCHANGE;
import static org.linli.query.Neighbours.LADDER;
import static org.linli.query.Neighbours.NORTH;
import static org.linli.query.Neighbours.WEN_OF_THE_COMMITTEE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.MemberEvent.IdentityVerified;
import org.linli.kernel.membership.MemberEvent.RoleGranted;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.sharing.ExchangeEvent.ExchangeConfirmed;
import org.linli.kernel.sharing.ExchangeEvent.MatchProposed;
import org.linli.kernel.sharing.ListingEvent.ListingExpired;
import org.linli.kernel.sharing.ListingEvent.ListingWithdrawn;
import org.linli.kernel.sharing.WithdrawalReason;
import org.linli.query.History;
import org.linli.query.Neighbours;
import org.linli.web.problem.Language;

class TellingTest {
    private static final Instant NOON = Instant.parse("2026-05-04T04:00:00Z");

    @Test
    void the_reader_is_you_and_others_are_named_by_how_they_stand_to_it() {
        DomainEvent event = new MatchProposed(EXCHANGE, Neighbours.anaHelpsBen(), ANA, "my private note");

        assertThat(told(event, ANA, ANA, Language.EN))
                .isEqualTo("You proposed an exchange: help by you for the receiver.");
        assertThat(told(event, ANA, BEN, Language.EN))
                .isEqualTo("The provider proposed an exchange: help by the provider for you.");
        assertThat(told(event, ANA, BEN, Language.ZH_CN)).isEqualTo("提供方提议了一次互助：由提供方帮助您。");
    }

    @Test
    void a_sentence_gives_titles_times_of_the_community_and_reasons_in_words() {
        assertThat(told(Neighbours.ladderOffered(), ANA, ANA, Language.EN))
                .isEqualTo("You published the offer “A ladder”; it runs until 2026-05-11 09:00.");
        assertThat(told(
                        new ListingWithdrawn(LADDER, ANA, WithdrawalReason.AGAINST_THE_RULES),
                        WEN_OF_THE_COMMITTEE,
                        ANA,
                        Language.EN))
                .isEqualTo("A staff member closed the offer: it breaks the rules of the community.");
        assertThat(told(new ListingExpired(LADDER, ANA), MemberId.SYSTEM, ANA, Language.ZH_CN))
                .isEqualTo("供给信息已到期。");
    }

    @Test
    void a_sentence_follows_what_the_event_says() {
        DomainEvent said = new ExchangeConfirmed(EXCHANGE, Neighbours.anaHelpsBen(), 40, false, List.of());
        DomainEvent silent = new ExchangeConfirmed(EXCHANGE, Neighbours.anaHelpsBen(), 40, true, List.of());

        assertThat(told(said, BEN, BEN, Language.EN))
                .isEqualTo("You confirmed 40 minutes of help by the provider for you.");
        assertThat(told(silent, MemberId.SYSTEM, BEN, Language.EN))
                .isEqualTo(
                        "Nobody objected in time, so 40 minutes of help by the provider for you count as confirmed.");
    }

    @Test
    void places_have_their_names_and_roles_are_not_said() {
        DomainEvent granted =
                new RoleGranted(BEN, Role.PARTY_MEMBER, NORTH, NOON, NOON.plusSeconds(60), WEN_OF_THE_COMMITTEE);

        assertThat(told(granted, WEN_OF_THE_COMMITTEE, BEN, Language.EN))
                .isEqualTo("A staff member gave you a role in North until 2026-05-04 12:01.");
        assertThat(told(granted, WEN_OF_THE_COMMITTEE, BEN, Language.ZH_CN))
                .isEqualTo("工作人员授予您一个角色，范围为北苑，有效期至 2026-05-04 12:01。");
        PlaceEstablished established = Neighbours.places()[2];
        assertThat(told(established, CAI, BEN, Language.ZH_CN))
                .isEqualTo("工作人员设立了场所“" + established.name().zh() + "”。");
    }

    @Test
    void a_reviewer_sees_pseudonyms_beside_the_words() {
        DomainEvent event = new IdentityVerified(BEN, Level.L3, NOON, WEN_OF_THE_COMMITTEE);
        Happening happening = happening(event, WEN_OF_THE_COMMITTEE);

        assertThat(Words.standard().say(happening, new Audience(CAI, BEN.value()::equals, id -> null), Language.EN))
                .isEqualTo("A staff member checked the identity of the member " + BEN
                        + " to real name (L3); it counts until 2026-05-04 12:00.");
    }

    @Test
    void what_can_be_undone_says_how_and_by_which_operation() {
        Undo undo = Words.standard().undo(happening(Neighbours.ladderOffered(), ANA), reader(ANA), Language.EN);

        assertThat(undo)
                .isEqualTo(new Undo(
                        "The owner can withdraw it while it is open; exchanges already agreed go on.",
                        "POST /offers/" + LADDER + "/withdrawals"));
        assertThat(Words.standard().undo(happening(new ListingExpired(LADDER, ANA), ANA), reader(ANA), Language.EN))
                .isNull();
    }

    @Test
    void braces_that_do_not_match_are_refused() {
        for (String wrong : new String[] {"a {b", "a }b", "{a?b", "{a?b|c"}) {
            assertThatThrownBy(() -> Template.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String told(DomainEvent event, MemberId by, MemberId reader, Language language) {
        return Words.standard().say(happening(event, by), reader(reader), language);
    }

    private static Audience reader(MemberId reader) {
        return new Audience(reader, id -> false, id -> id.equals(NORTH.value()) ? new LocalText("北苑", "North") : null);
    }

    private static Happening happening(DomainEvent event, MemberId by) {
        return Happening.of(new History().by(by).then(event).events().getFirst());
    }
}
