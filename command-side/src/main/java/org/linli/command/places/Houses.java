package org.linli.command.places;

import java.util.List;
import org.linli.command.Authorities;
import org.linli.command.Histories;
import org.linli.command.Refusal;
import org.linli.command.places.HouseCommand.ChangeKeeper;
import org.linli.command.places.HouseCommand.InspectHouse;
import org.linli.command.places.HouseCommand.Keeper;
import org.linli.command.places.HouseCommand.OpenHouse;
import org.linli.command.places.HouseCommand.RegisterHouse;
import org.linli.kernel.LocalText;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.Finding;
import org.linli.kernel.places.HouseId;
import org.linli.kernel.places.PlaceId;
import org.linli.web.RejectedException;

/** Looks up, from the histories of others, what the decider of a house must know: the keeper's role, the current standard. */
public final class Houses {
    private static final HouseDecider HOUSES = new HouseDecider();
    private static final StandardDecider STANDARDS = new StandardDecider();

    private final Histories histories;
    private final Authorities authorities;

    public Houses(Histories histories, Authorities authorities) {
        this.histories = histories;
        this.authorities = authorities;
    }

    RegisterHouse register(HouseId house, PlaceId community, LocalText name, MemberId keeper, int capacity) {
        return new RegisterHouse(house, community, name, keeper(keeper, community), capacity);
    }

    /** Throws {@link RejectedException} if there is no such house. */
    ChangeKeeper changeKeeper(HouseId house, MemberId keeper) {
        PlaceId community = HOUSES.place(histories.stateOf(house.value(), HOUSES));
        if (community == null) {
            throw new RejectedException(new Refusal.Unknown());
        }
        return new ChangeKeeper(house, keeper(keeper, community));
    }

    InspectHouse inspect(HouseId house, List<Finding> findings) {
        return new InspectHouse(house, standard(), findings);
    }

    /** Throws {@link RejectedException} if its keeper is a member no more: it needs another first. */
    OpenHouse open(HouseId house) {
        if (histories.stateOf(house.value(), HOUSES) instanceof House.Registered registered
                && authorities.isGone(registered.keeper())) {
            throw new RejectedException(new HouseRejection.NoKeeper());
        }
        return new OpenHouse(house, standard());
    }

    private Keeper keeper(MemberId member, PlaceId community) {
        return new Keeper(member, authorities.holdsIn(member, Role.HOUSE_KEEPER, community));
    }

    private Standard standard() {
        return histories.stateOf(StandardCommand.HOUSES.value(), STANDARDS);
    }
}
