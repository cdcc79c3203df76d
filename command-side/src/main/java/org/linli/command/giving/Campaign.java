package org.linli.command.giving;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.command.Authority;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.kernel.Ids;
import org.linli.kernel.giving.CampaignId;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;
import org.linli.kernel.giving.Owner;
import org.linli.kernel.giving.SurplusPlan;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.places.PlaceId;

/** What decisions need to know of a campaign. */
public sealed interface Campaign {

    record Unproposed() implements Campaign {}

    /** How far it is. */
    enum Status {
        /** Awaits vetting, for the first time or again. */
        PROPOSED,
        REJECTED,
        VETTED,
        LAUNCHED,
        CLOSED
    }

    /**
     * A campaign.
     *
     * @param authors who proposed or revised it: none of them vets it
     * @param vetted where the surplus goes as was vetted last; as was proposed until then
     * @param till what it collected and pays out
     * @param orphaned true when the member who answered for it is one no more: staff of the place does
     */
    record Opened(
            CampaignId id,
            CampaignMode mode,
            Owner owner,
            PlaceId community,
            MemberId beneficiary,
            Set<MemberId> authors,
            CampaignTerms terms,
            SurplusPlan vetted,
            Telling telling,
            Status status,
            Till till,
            boolean orphaned)
            implements Campaign {
        public Opened {
            authors = Set.copyOf(authors);
        }

        Opened with(Status other) {
            return new Opened(
                    id, mode, owner, community, beneficiary, authors, terms, vetted, telling, other, till, orphaned);
        }

        Opened with(Telling other) {
            return new Opened(
                    id, mode, owner, community, beneficiary, authors, terms, vetted, other, status, till, orphaned);
        }

        Opened with(Till other) {
            return new Opened(
                    id, mode, owner, community, beneficiary, authors, terms, vetted, telling, status, other, orphaned);
        }

        Opened afterVetting() {
            return new Opened(
                    id,
                    mode,
                    owner,
                    community,
                    beneficiary,
                    authors,
                    terms,
                    terms.surplus(),
                    telling,
                    Status.VETTED,
                    till,
                    orphaned);
        }

        Opened revised(CampaignTerms other, MemberId by) {
            Set<MemberId> more = new HashSet<>(authors);
            more.add(by);
            return new Opened(
                    id, mode, owner, community, beneficiary, more, other, vetted, telling, status, till, orphaned);
        }

        Opened withoutOwner() {
            return new Opened(
                    id, mode, owner, community, beneficiary, authors, terms, vetted, telling, status, till, true);
        }

        /** True when the actor acts for who answers for it. */
        boolean isOwnedBy(Authority by) {
            if (orphaned) {
                return by.holds(Role.COMMITTEE_STAFF);
            }
            return owner.organisation() != null
                    ? by.represents().contains(owner.organisation())
                    : by.principal().equals(owner.member());
        }
    }

    /**
     * What is told of the beneficiary, and whether they consented. Only fingerprints of the texts: states stay in memory longer than keys may.
     *
     * @param need null when there is none, or none any more
     * @param told likewise
     */
    record Telling(@Nullable String need, @Nullable String told, boolean consented) {
        static Telling of(@Nullable String need, @Nullable String told, boolean consented) {
            return new Telling(fingerprint(need), fingerprint(told), consented);
        }

        Telling consented(boolean now) {
            return new Telling(need, told, now);
        }

        boolean is(Story story) {
            return Objects.equals(need, fingerprint(story.need())) && tells(story.told());
        }

        boolean tells(@Nullable String text) {
            return Objects.equals(told, fingerprint(text));
        }

        private static @Nullable String fingerprint(@Nullable String text) {
            return text == null ? null : Ids.derived("text", text);
        }
    }
}
