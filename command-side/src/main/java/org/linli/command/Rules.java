package org.linli.command;

import java.util.List;
import org.linli.command.giving.DonationRules;
import org.linli.command.giving.GivingRules;
import org.linli.command.incentives.IncentiveRules;
import org.linli.command.lending.LendingRules;
import org.linli.command.membership.MembershipRules;
import org.linli.command.metrics.MetricsRules;
import org.linli.command.places.PlaceRules;
import org.linli.command.sharing.ExchangeRules;
import org.linli.command.sharing.SharingRules;
import org.linli.command.timebank.TimeBankRules;
import org.linli.command.volunteering.VolunteeringRules;
import org.linli.command.waiting.WaitingRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The numbers of the rules, which the owner of a service may set as {@code linli.rules.*}; docs/settings.md lists them. */
@ConfigurationProperties(prefix = Rules.PREFIX, ignoreUnknownFields = false)
public record Rules(
        @DefaultValue CommandRules commands,
        @DefaultValue MembershipRules membership,
        @DefaultValue PlaceRules places,
        @DefaultValue SharingRules sharing,
        @DefaultValue ExchangeRules exchanges,
        @DefaultValue LendingRules lending,
        @DefaultValue WaitingRules waiting,
        @DefaultValue TimeBankRules timeBank,
        @DefaultValue VolunteeringRules volunteering,
        @DefaultValue DonationRules donations,
        @DefaultValue GivingRules giving,
        @DefaultValue IncentiveRules incentives,
        @DefaultValue MetricsRules metrics) {
    static final String PREFIX = "linli.rules";

    /** What holds where nothing is set. */
    public static Rules standard() {
        return new Binder(List.of()).bindOrCreate(PREFIX, Rules.class);
    }
}
