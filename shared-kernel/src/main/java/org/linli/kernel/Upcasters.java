package org.linli.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every step from an old revision to the present one. */
public final class Upcasters {
    /** The steps this build knows. */
    public static final Upcasters ALL = new Upcasters(List.of(new ClearingWithoutEnd(), new ListingForOneself()));

    private final Map<StoredType, Upcaster> steps;

    Upcasters(List<Upcaster> steps) {
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity()));
    }

    /**
     * The steps from the stored revision to the present one, in order; none when it is the present one.
     *
     * @throws UnreadableEvent when a step is missing or a later build wrote the event
     */
    List<Upcaster> path(StoredType stored, int present) {
        if (stored.revision() > present) {
            throw new UnreadableEvent(stored, "this build knows it up to revision " + present);
        }
        List<Upcaster> path = new ArrayList<>();
        for (int revision = stored.revision(); revision < present; revision++) {
            Upcaster step = steps.get(new StoredType(stored.name(), revision));
            if (step == null) {
                throw new UnreadableEvent(stored, "no upcaster leads on from revision " + revision);
            }
            path.add(step);
        }
        return path;
    }
}
