package org.linli.command.incentives;

import static org.linli.command.Acting.by;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.BEN;
import static org.linli.command.Neighbourhood.CUI;
import static org.linli.command.Neighbourhood.XINGFU;
import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;
import static org.linli.kernel.membership.Role.ORGANISATION_REVIEWER;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.command.Acting;
import org.linli.command.Refusal;
import org.linli.command.Scenario;
import org.linli.command.incentives.AppearanceCommand.ChooseAppearance;
import org.linli.command.incentives.AppearanceCommand.TakeAliasAway;
import org.linli.command.incentives.IncentiveRejection.AliasMalformed;
import org.linli.command.incentives.IncentiveRejection.AliasOfAnOffice;
import org.linli.command.incentives.IncentiveRejection.AliasTaken;
import org.linli.command.incentives.IncentiveRejection.BoardReasonMalformed;
import org.linli.command.incentives.IncentiveRejection.NoAlias;
import org.linli.kernel.incentives.AppearanceEvent;
import org.linli.kernel.incentives.AppearanceEvent.AliasTakenAway;
import org.linli.kernel.incentives.AppearanceEvent.AppearanceChosen;
import org.linli.kernel.incentives.AppearanceId;
import org.linli.kernel.membership.MemberId;

class AppearingOnBoards {

    private static Scenario<Appearance, AppearanceCommand, AppearanceEvent> ana() {
        return Scenario.of(new AppearanceDecider());
    }

    private static ChooseAppearance as(boolean shown, @Nullable String alias) {
        return new ChooseAppearance(ANA, shown, alias);
    }

    private static AppearanceChosen chosen(boolean shown, @Nullable String alias) {
        return new AppearanceChosen(AppearanceId.of(ANA), ANA, shown, alias);
    }

    @Test
    void a_member_leaves_the_boards_and_comes_back_under_an_alias() {
        ana().when(as(false, null), by(ANA)).leadsTo(chosen(false, null));
        ana().given(chosen(false, null)).when(as(true, "热心人"), by(ANA)).leadsTo(chosen(true, "热心人"));
    }

    @Test
    void choosing_what_is_chosen_changes_nothing() {
        ana().when(as(true, null), by(ANA)).changesNothing();
        ana().given(chosen(true, "Robin")).when(as(true, "Robin"), by(ANA)).changesNothing();
    }

    @Test
    void nobody_chooses_for_another() {
        ana().when(as(false, null), by(BEN)).isRefusedFor(new Refusal.Unknown());
        ana().when(as(false, null), by(BEN).onBehalfOf(ANA)).isRefusedFor(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"热心", "Robin", "北区 小王", "J.-P. 3", "一二三四五六七八九十一二三四五六七八九十"})
    void an_alias_is_2_to_20_letters_and_digits(String alias) {
        ana().when(as(true, alias), by(ANA)).leadsTo(chosen(true, alias));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                " ab",
                "ab ",
                "ab\n",
                "<b>",
                "ab\u202e",
                "💧💧",
                "一二三四五六七八九十一二三四五六七八九十一",
                "call 13800138000",
                "1 3 8 0 0",
                "１３８００"
            })
    void anything_else_and_every_long_number_is_refused(String alias) {
        ana().when(as(true, alias), by(ANA)).isRefusedFor(new AliasMalformed(2, 20));
    }

    private static TakeAliasAway taking(MemberId member) {
        return new TakeAliasAway(member, XINGFU, "it is somebody else's name");
    }

    private static AliasTakenAway taken() {
        return new AliasTakenAway(AppearanceId.of(ANA), ANA, CUI, "it is somebody else's name");
    }

    @Test
    void the_committee_takes_an_alias_away_and_says_why() {
        Acting staff = by(CUI).holding(COMMITTEE_STAFF);
        var robin = ana().given(chosen(true, "Robin"));

        robin.when(taking(ANA), staff).leadsTo(taken());
        robin.when(taking(ANA), by(CUI).holding(OPERATOR)).isAccepted();
        robin.when(taking(ANA), by(CUI).holding(ORGANISATION_REVIEWER)).isRefusedFor(new Refusal.NotAllowed());
        robin.when(taking(ANA), by(ANA).holding(COMMITTEE_STAFF)).isRefusedFor(new Refusal.NotAllowed());
        robin.when(new TakeAliasAway(ANA, XINGFU, " "), staff).isRefusedFor(new BoardReasonMalformed(1000));
        ana().when(taking(ANA), staff).isRefusedFor(new NoAlias());
        robin.given(taken()).when(taking(ANA), staff).isRefusedFor(new NoAlias());
    }

    @Test
    void what_was_taken_away_is_not_chosen_again_however_it_is_written() {
        var without = ana().given(chosen(true, "Robin")).given(taken());

        without.when(as(true, "Robin"), by(ANA)).isRefusedFor(new AliasTaken());
        without.when(as(true, "r o.B-iN"), by(ANA)).isRefusedFor(new AliasTaken());
        without.when(as(true, "Robina"), by(ANA)).isAccepted();
        without.when(as(true, null), by(ANA)).changesNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"居 委 会", "官·方", "Ｌｉｎｌｉ", "a.d-m i.n", "pólice"})
    void an_office_is_one_however_it_is_written(String alias) {
        ana().when(as(true, alias), by(ANA)).isRefusedFor(new AliasOfAnOffice());
    }

    @ParameterizedTest
    @ValueSource(strings = {"幸福居委会", "XX街道", "官方", "Linli Admin", "the Committee"})
    void nobody_appears_as_an_office_or_the_service(String alias) {
        ana().when(as(true, alias), by(ANA)).isRefusedFor(new AliasOfAnOffice());
    }
}
