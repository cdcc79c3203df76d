package org.linli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.command.ListingInAxon.OFFER;
import static org.linli.command.ListingInAxon.TERMS;
import static org.linli.command.Neighbourhood.ANA;
import static org.linli.command.Neighbourhood.DAN;
import static org.linli.command.Neighbourhood.DISTRICT;
import static org.linli.command.Neighbourhood.NOW;
import static org.linli.command.Neighbourhood.XINGFU;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.command.sharing.ListingCommand.PublishListing;
import org.linli.kernel.Channel;
import org.linli.kernel.EventMeta;
import org.linli.kernel.membership.Level;
import org.linli.kernel.membership.Role;

class WhatAnEventCarries {
    private static final PublishListing PUBLISH = new PublishListing(OFFER, XINGFU, TERMS, null);

    private final RunningCommunity community = RunningCommunity.start();

    @AfterEach
    void stop() {
        community.close();
    }

    private EventMeta firstOf(String aggregate) {
        return EventMeta.of(community.store().readEvents(aggregate).next().getMetaData());
    }

    @Test
    void who_acted_how_where_when_and_on_account_of_which_request() {
        community.settle(ANA, Level.L2);
        Sender ana = Sender.of(ANA, Channel.KIOSK);
        community.commands().send(PUBLISH, ana);

        assertThat(firstOf(OFFER.value()))
                .isEqualTo(new EventMeta(
                        ANA, ANA, Channel.KIOSK, XINGFU, NOW, ana.correlation(), ana.correlation(), null, null));
    }

    @Test
    void keyed_hashes_of_the_key_and_of_the_content_and_neither_in_clear() {
        community.settle(ANA, Level.L2);
        community.commands().send(PUBLISH, Sender.of(ANA, Channel.APP), "my-key");

        EventMeta meta = firstOf(OFFER.value());
        assertThat(meta.idempotency()).hasSize(43).doesNotContain("my-key");
        assertThat(meta.body()).hasSize(43).isNotEqualTo(meta.idempotency());
    }

    @Test
    void for_whom_and_when_it_happened_if_it_was_imported() {
        community.settle(ANA, Level.L2);
        community.settle(DAN, Level.L3);
        community.appoint(DAN, Role.OPERATOR, null);
        Sender importer = Sender.of(DAN, Channel.IMPORT).onBehalfOf(ANA).at(NOW.minusSeconds(3600));
        community.commands().send(PUBLISH, importer);

        EventMeta meta = firstOf(OFFER.value());
        assertThat(meta.actor()).isEqualTo(DAN);
        assertThat(meta.principal()).isEqualTo(ANA);
        assertThat(meta.occurred()).isEqualTo(NOW.minusSeconds(3600));
    }

    @Test
    void no_community_where_a_fact_stands_above_all_of_them() {
        assertThat(firstOf(DISTRICT.value()).community()).isNull();
    }
}
