package org.linli.command.lending;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.IN_STREET;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.command.lending.Items.DRILL;
import static org.linli.command.lending.Items.anItem;
import static org.linli.command.lending.Items.bens;
import static org.linli.command.lending.Items.joined;
import static org.linli.command.lending.Items.offered;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.command.Neighbourhood;
import org.linli.command.Refusal;
import org.linli.command.lending.ItemCommand.RegisterItem;
import org.linli.command.lending.ItemCommand.RetireItem;
import org.linli.command.lending.ItemCommand.ReviseItem;
import org.linli.command.lending.LendingRejection.ItemGone;
import org.linli.command.lending.LendingRejection.ItemIsOut;
import org.linli.command.lending.LendingRejection.LoanLengthOutOfRange;
import org.linli.command.lending.LendingRejection.NotGoods;
import org.linli.command.sharing.SharingRejection.TextBlank;
import org.linli.command.sharing.SharingRejection.TextTooLong;
import org.linli.command.sharing.SharingRejection.TitleMalformed;
import org.linli.kernel.sharing.Condition;
import org.linli.kernel.sharing.ItemEvent.ItemRegistered;
import org.linli.kernel.sharing.ItemEvent.ItemRetired;
import org.linli.kernel.sharing.ItemEvent.ItemRevised;
import org.linli.kernel.sharing.ItemEvent.LoanCancelled;
import org.linli.kernel.sharing.LoanEnd;

class RegisteringAnItem {
    private static final RetireItem RETIRE = new RetireItem(DRILL);

    private final ReviseItem revise = new ReviseItem(DRILL, anItem().asking().terms(), Condition.WORN, "3-2-101");

    @Test
    void an_item_is_lent_in_its_owners_name_on_the_terms_given() {
        anItem().unregistered()
                .when(anItem().register(), by(ANA))
                .leadsTo(new ItemRegistered(DRILL, ANA, XINGFU, anItem().terms(), Condition.GOOD, null));
    }

    @Test
    void an_item_lies_in_a_community() {
        anItem().unregistered().when(anItem().register(), by(ANA).in(IN_STREET)).isRefusedFor(new Refusal.WrongPlace());
    }

    @Test
    void an_item_is_registered_once() {
        anItem().registered().when(anItem().register(), by(ANA)).isRefusedFor(new Refusal.AlreadyExists(DRILL.value()));
    }

    @Test
    void nothing_is_done_to_an_item_that_there_is_not() {
        anItem().unregistered().when(RETIRE, by(ANA)).isRefusedFor(new Refusal.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 0, true", "60, 168, true", "61, 0, false", "1, -1, false", "1, 169, false"})
    void a_loan_lasts_a_day_to_sixty_and_the_buffer_is_a_week_at_most(int days, int hours, boolean possible) {
        var verdict = anItem().unregistered().when(anItem().lent(days, hours).register(), by(ANA));

        if (possible) {
            verdict.isAccepted();
        } else {
            verdict.isRefusedFor(new LoanLengthOutOfRange(60, 168));
        }
    }

    @Test
    void only_goods_are_lent() {
        for (String other : List.of("home.plumbing", "nothing")) {
            anItem().unregistered()
                    .when(anItem().called("电钻", "", other).register(), by(ANA))
                    .isRefusedFor(new NotGoods());
        }
    }

    @Test
    void title_description_and_address_are_worded_like_a_listings() {
        var none = anItem().unregistered();
        String tooLong = "长".repeat(2_001);

        none.when(anItem().called(" ", "", "goods").register(), by(ANA)).isRefusedFor(new TitleMalformed());
        none.when(anItem().called("电钻", tooLong, "goods").register(), by(ANA)).isRefusedFor(new TextTooLong());
        none.when(anItem().called("电钻", " ", "goods").register(), by(ANA)).isRefusedFor(new TextBlank());
        none.when(anItem().called("电钻", "新", "goods").register(), by(ANA)).isAccepted();
        none.when(new RegisterItem(DRILL, XINGFU, anItem().terms(), Condition.GOOD, tooLong), by(ANA))
                .isRefusedFor(new TextTooLong());
    }

    @Test
    void only_the_owner_revises_and_retires_it() {
        anItem().registered()
                .when(revise, by(ANA))
                .leadsTo(new ItemRevised(DRILL, ANA, anItem().asking().terms(), Condition.WORN, "3-2-101"));
        anItem().registered().when(revise, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
        anItem().registered().when(RETIRE, by(BEN)).isRefusedFor(new Refusal.NotAllowed());
    }

    @Test
    void a_revision_is_held_to_the_same_rules() {
        anItem().registered()
                .when(new ReviseItem(DRILL, anItem().lent(61, 0).terms(), Condition.GOOD, null), by(ANA))
                .isRefusedFor(new LoanLengthOutOfRange(60, 168));
    }

    @Test
    void new_terms_hold_for_later_loans() {
        anItem().registered()
                .given(new ItemRevised(DRILL, ANA, anItem().lent(1, 0).terms(), Condition.GOOD, null))
                .when(Items.reserve(Items.FIRST, Items.FROM, Items.TO), by(BEN))
                .isRefusedFor(new LendingRejection.LoanTimeOutOfRange(1));
    }

    @Test
    void reservations_and_those_who_wait_fall_with_the_item() {
        Instant until = Items.FROM;
        var waitedFor = anItem().reserved()
                .given(joined(Neighbourhood.CUI))
                .given(joined(Neighbourhood.DAN))
                .given(offered(Neighbourhood.CUI, until));

        waitedFor
                .when(RETIRE, by(ANA))
                .leadsToBoth(
                        new LoanCancelled(DRILL, ANA, bens(), LoanEnd.ITEM_RETIRED, ANA),
                        new ItemRetired(DRILL, ANA, List.of(Neighbourhood.CUI, Neighbourhood.DAN)));
    }

    @Test
    void what_is_with_a_borrower_or_said_to_be_comes_back_first() {
        anItem().out().when(RETIRE, by(ANA)).isRefusedFor(new ItemIsOut());
        anItem().handOverReported().when(RETIRE, by(ANA)).isRefusedFor(new ItemIsOut());
    }

    @Test
    void a_retired_item_is_not_lent_waited_for_revised_or_retired() {
        var gone = anItem().registered().given(new ItemRetired(DRILL, ANA, List.of()));

        gone.when(revise, by(ANA)).isRefusedFor(new ItemGone());
        gone.when(RETIRE, by(ANA)).isRefusedFor(new ItemGone());
        gone.when(Items.reserve(Items.FIRST, Items.FROM, Items.TO), by(BEN)).isRefusedFor(new ItemGone());
        gone.when(new ItemCommand.JoinLine(DRILL), by(BEN)).isRefusedFor(new ItemGone());
    }
}
