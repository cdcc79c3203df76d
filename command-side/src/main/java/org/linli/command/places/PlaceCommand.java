package org.linli.command.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.command.Command;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.DayHours;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** What may be wished about a place; the id is not called {@code place} because that names where a command acts. */
public sealed interface PlaceCommand extends Command {
    String AGGREGATE = "place";

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    /** Adds a place under its parent; a district has none. */
    record EstablishPlace(
            PlaceId id,
            PlaceKind kind,
            LocalText name,
            @Nullable PlaceId parent) implements PlaceCommand {
        @Override
        public String target() {
            return id.value();
        }

        @Override
        public @Nullable PlaceId place() {
            return parent;
        }
    }

    /** Records how many people live there. */
    record RecordResidentCount(PlaceId id, long residents, LocalDate date, String source) implements PlaceCommand {
        @Override
        public String target() {
            return id.value();
        }
    }

    /** Says when a service centre is open and what it offers. */
    record DescribeServices(PlaceId id, List<DayHours> week, List<LocalText> services) implements PlaceCommand {
        @Override
        public String target() {
            return id.value();
        }
    }
}
