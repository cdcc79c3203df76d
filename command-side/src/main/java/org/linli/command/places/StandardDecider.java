package org.linli.command.places;

import static org.linli.command.Decision.accept;
import static org.linli.command.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.command.Context;
import org.linli.command.Decider;
import org.linli.command.Decision;
import org.linli.command.Refusal;
import org.linli.command.Wording;
import org.linli.command.places.Standard.Current;
import org.linli.command.places.Standard.None;
import org.linli.command.places.StandardCommand.PublishStandard;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.StandardEvent;
import org.linli.kernel.places.StandardEvent.StandardPublished;
import org.linli.kernel.places.StandardItem;

/** The rules of the standard that sharing houses are held against. */
public record StandardDecider() implements Decider<Standard, StandardCommand, StandardEvent> {
    private static final int MOST_ITEMS = 50;
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

    @Override
    public Standard initial() {
        return new None();
    }

    @Override
    public Decision<StandardEvent> decide(Standard state, StandardCommand command, Context context) {
        return switch (command) {
            case PublishStandard publish -> publish(state, publish.items(), context);
        };
    }

    private static Decision<StandardEvent> publish(Standard state, List<StandardItem> items, Context context) {
        if (!context.by().holds(Role.OPERATOR)) {
            return refuse(new Refusal.NotAllowed());
        }
        int longest = context.rules().places().longestSource();
        boolean malformed = items.size() > MOST_ITEMS
                || items.stream().noneMatch(StandardItem::critical)
                || items.stream().map(StandardItem::code).distinct().count() != items.size()
                || items.stream()
                        .anyMatch(
                                item -> !CODE.matcher(item.code()).matches() || !Wording.isText(item.text(), longest));
        return malformed
                ? refuse(new HouseRejection.StandardMalformed())
                : accept(new StandardPublished(StandardCommand.HOUSES, next(state), items));
    }

    private static int next(Standard state) {
        return switch (state) {
            case None _ -> 1;
            case Current current -> current.version() + 1;
        };
    }

    @Override
    public Standard evolve(Standard state, StandardEvent event, Instant occurred) {
        return switch (event) {
            case StandardPublished published -> new Current(published.version(), published.items());
        };
    }

    @Override
    public @Nullable PlaceId place(Standard state) {
        return null;
    }
}
