package org.linli.kernel.places;

import java.util.List;
import org.linli.kernel.DomainEvent;
import org.linli.kernel.EventName;
import org.linli.kernel.privacy.Public;

/** The facts about the standard of sharing houses. */
public sealed interface StandardEvent extends DomainEvent {
    StandardId standard();

    /** A version that replaces the one before; houses that are open stay so until they are inspected again. */
    @EventName("places.standard-published")
    record StandardPublished(
            @Public StandardId standard,
            @Public int version,
            @Public List<StandardItem> items) implements StandardEvent {}
}
