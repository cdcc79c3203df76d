package org.linli.command.incentives;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.incentives.AppearanceCommand.ChooseAppearance;
import org.linli.kernel.Rejection;
import org.linli.kernel.incentives.AppearanceEvent;
import org.linli.kernel.incentives.AppearanceEvent.AppearanceChosen;
import org.linli.kernel.incentives.AppearanceId;
import org.linli.kernel.places.PlaceId;

/** The rules of appearing on boards: only oneself chooses, and nobody poses as an office or gives out a number. */
public record AppearanceDecider() implements Decider<Appearance, AppearanceCommand, AppearanceEvent> {
    /** Letters of any script, digits, and in between them spaces, dots and dashes. */
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]([\\p{L}\\p{M}\\p{Nd} .·-]*[\\p{L}\\p{M}\\p{Nd}])?");

    /** A phone number or the like would say who it is. */
    private static final Pattern NUMBER = Pattern.compile("(\\p{Nd}[ .·-]*){5}");

    private static final List<String> OFFICES = List.of(
            "居委",
            "街道",
            "党委",
            "党支部",
            "党总支",
            "党组织",
            "党工委",
            "社区",
            "政府",
            "民政",
            "公安",
            "派出所",
            "物业",
            "官方",
            "管理员",
            "客服",
            "工作人员",
            "邻里",
            "committee",
            "party",
            "government",
            "police",
            "official",
            "admin",
            "operator",
            "staff",
            "linli");

    @Override
    public Appearance initial() {
        return Appearance.USUAL;
    }

    @Override
    public Decision<AppearanceEvent> decide(Appearance state, AppearanceCommand command, Context context) {
        return switch (command) {
            case ChooseAppearance choose -> choose(state, choose, context);
        };
    }

    private static Decision<AppearanceEvent> choose(Appearance state, ChooseAppearance wish, Context context) {
        if (context.by().isForAnother()) {
            return refuse(new Refusal.NotAllowed());
        }
        if (!context.by().actor().equals(wish.member())) {
            return refuse(new Refusal.Unknown());
        }
        Rejection fault = wish.alias() == null
                ? null
                : fault(wish.alias(), context.rules().incentives());
        if (fault != null) {
            return refuse(fault);
        }
        return state.equals(new Appearance(wish.shown(), wish.alias()))
                ? nothingToDo()
                : accept(new AppearanceChosen(
                        AppearanceId.of(wish.member()), wish.member(), wish.shown(), wish.alias()));
    }

    private static @Nullable Rejection fault(String alias, IncentiveRules rules) {
        int length = alias.codePointCount(0, alias.length());
        boolean wellFormed = length >= rules.shortestAlias()
                && length <= rules.longestAlias()
                && WORDS.matcher(alias).matches()
                && !NUMBER.matcher(alias).find();
        if (!wellFormed) {
            return new IncentiveRejection.AliasMalformed(rules.shortestAlias(), rules.longestAlias());
        }
        String plain = alias.toLowerCase(Locale.ROOT);
        return OFFICES.stream().anyMatch(plain::contains) ? new IncentiveRejection.AliasOfAnOffice() : null;
    }

    @Override
    public Appearance evolve(Appearance state, AppearanceEvent event, Instant occurred) {
        return switch (event) {
            case AppearanceChosen chosen -> new Appearance(chosen.shown(), chosen.alias());
        };
    }

    @Override
    public @Nullable PlaceId place(Appearance state) {
        return null;
    }
}
