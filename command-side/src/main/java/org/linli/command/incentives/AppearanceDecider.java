package org.linli.command.incentives;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.nothingToDo;
import static org.linli.command.Decision.refuse;

import java.text.Normalizer;
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
import org.linli.command.incentives.AppearanceCommand.TakeAliasAway;
import org.linli.kernel.Rejection;
import org.linli.kernel.incentives.AppearanceEvent;
import org.linli.kernel.incentives.AppearanceEvent.AliasTakenAway;
import org.linli.kernel.incentives.AppearanceEvent.AppearanceChosen;
import org.linli.kernel.incentives.AppearanceId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** The rules of appearing on boards: only oneself chooses, and nobody poses as an office or gives out a number. */
public record AppearanceDecider() implements Decider<Appearance, AppearanceCommand, AppearanceEvent> {
    /** Letters of any script, digits, and in between them spaces, dots and dashes. */
    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]([\\p{L}\\p{M}\\p{Nd} .·-]*[\\p{L}\\p{M}\\p{Nd}])?");

    /** A phone number or the like would say who it is. */
    private static final Pattern NUMBER = Pattern.compile("(\\p{Nd}[ .·-]*){5}");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

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
            case TakeAliasAway take -> take(state, take, context);
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
                : fault(wish.alias(), state.taken(), context.rules().incentives());
        if (fault != null) {
            return refuse(fault);
        }
        return state.equals(new Appearance(wish.shown(), wish.alias(), state.taken()))
                ? nothingToDo()
                : accept(new AppearanceChosen(
                        AppearanceId.of(wish.member()), wish.member(), wish.shown(), wish.alias()));
    }

    private static Decision<AppearanceEvent> take(Appearance state, TakeAliasAway wish, Context context) {
        if (!context.by().holds(Role.COMMITTEE_STAFF, Role.OPERATOR)
                || context.by().involves(wish.member())) {
            return refuse(new Refusal.NotAllowed());
        }
        Rejection fault = Wordings.reason(wish.reason(), context);
        if (fault != null) {
            return refuse(fault);
        }
        return state.alias() == null
                ? refuse(new IncentiveRejection.NoAlias())
                : accept(new AliasTakenAway(
                        AppearanceId.of(wish.member()),
                        wish.member(),
                        context.by().actor(),
                        wish.reason()));
    }

    private static @Nullable Rejection fault(String alias, @Nullable String taken, IncentiveRules rules) {
        int length = alias.codePointCount(0, alias.length());
        boolean wellFormed = length >= rules.shortestAlias()
                && length <= rules.longestAlias()
                && WORDS.matcher(alias).matches()
                && !NUMBER.matcher(Normalizer.normalize(alias, Normalizer.Form.NFKC))
                        .find();
        if (!wellFormed) {
            return new IncentiveRejection.AliasMalformed(rules.shortestAlias(), rules.longestAlias());
        }
        String plain = plain(alias);
        if (OFFICES.stream().anyMatch(plain::contains)) {
            return new IncentiveRejection.AliasOfAnOffice();
        }
        return taken != null && plain.equals(plain(taken)) ? new IncentiveRejection.AliasTaken() : null;
    }

    /** As it is read: full-width letters as others, without what stands between letters or over them. */
    private static String plain(String alias) {
        return NO_LETTERS
                .matcher(Normalizer.normalize(alias, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public Appearance evolve(Appearance state, AppearanceEvent event, Instant occurred) {
        return switch (event) {
            case AppearanceChosen chosen -> new Appearance(chosen.shown(), chosen.alias(), state.taken());
            case AliasTakenAway _ -> new Appearance(state.shown(), null, state.alias());
        };
    }

    @Override
    public @Nullable PlaceId place(Appearance state) {
        return null;
    }
}
