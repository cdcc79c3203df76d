package org.linli.command.places;

import java.util.List;
import org.linli.command.Command;
import org.linli.kernel.places.StandardId;
import org.linli.kernel.places.StandardItem;

/** What may be wished about the standard of sharing houses. */
public sealed interface StandardCommand extends Command {
    String AGGREGATE = "standard";

    /** The one standard there is. */
    StandardId HOUSES = StandardId.of(new byte[16]);

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default String target() {
        return HOUSES.value();
    }

    /** It holds in every place. */
    @Override
    default boolean everywhere() {
        return true;
    }

    /** Publishes the next version. */
    record PublishStandard(List<StandardItem> items) implements StandardCommand {}
}
