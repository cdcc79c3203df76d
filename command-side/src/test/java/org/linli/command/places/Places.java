package org.linli.command.places;

import org.linli.command.Location;
import org.linli.command.Neighbourhood;
import org.linli.command.Scenario;
import org.linli.command.places.PlaceCommand.EstablishPlace;
import org.linli.kernel.LocalText;
import org.linli.kernel.places.PlaceEvent;
import org.linli.kernel.places.PlaceEvent.PlaceEstablished;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.places.PlaceKind;

/** Words for tests about places. */
final class Places {
    static final LocalText NAME = new LocalText("幸福里社区", "Xingfuli community");

    private Places() {}

    static Scenario<Place, PlaceCommand, PlaceEvent> noPlace() {
        return Scenario.of(new PlaceDecider());
    }

    /** The community of Xingfu. */
    static Scenario<Place, PlaceCommand, PlaceEvent> aCommunity() {
        Location xingfu = Neighbourhood.IN_XINGFU;
        return noPlace()
                .given(new PlaceEstablished(
                        Neighbourhood.XINGFU, PlaceKind.COMMUNITY, NAME, Neighbourhood.STREET, xingfu.within()));
    }

    static EstablishPlace establish(PlaceId id, PlaceKind kind, PlaceId parent) {
        return new EstablishPlace(id, kind, NAME, parent);
    }
}
