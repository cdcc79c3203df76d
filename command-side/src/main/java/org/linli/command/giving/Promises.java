package org.linli.command.giving;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.command.Wording;
import org.linli.command.giving.CampaignCommand.Links;
import org.linli.command.giving.CampaignCommand.Story;
import org.linli.kernel.Rejection;
import org.linli.kernel.giving.CampaignMode;
import org.linli.kernel.giving.CampaignTerms;

/** What a campaign of each mode says, and what it does not. */
final class Promises {
    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_FILING = 100;

    private Promises() {}

    /** What is wrong with them; null: nothing. */
    static @Nullable Rejection fault(
            CampaignMode mode, CampaignTerms terms, Links links, Story story, GivingRules rules) {
        if (!Wording.isText(terms.title(), rules.longestTitle())
                || !Wording.isText(terms.purpose(), rules.longestText())
                || isFaulty(story.need(), rules.longestText())
                || isFaulty(story.told(), rules.longestText())) {
            return new CampaignRejection.CampaignTextMalformed();
        }
        if (terms.disclosureDays() < 1 || terms.disclosureDays() > rules.mostDisclosureDays()) {
            return new CampaignRejection.DisclosureDaysOutOfRange(rules.mostDisclosureDays());
        }
        if ((terms.goal() == null) != (mode == CampaignMode.PERSONAL_APPEAL)) {
            return new CampaignRejection.GoalMisplaced();
        }
        boolean filed = terms.filing() != null && Wording.isText(terms.filing(), LONGEST_FILING);
        if (mode == CampaignMode.PUBLIC_FUNDRAISING ? !filed : terms.filing() != null) {
            return new CampaignRejection.FilingMisplaced();
        }
        return faultOfLinks(mode, terms, links, rules);
    }

    private static boolean isFaulty(@Nullable String text, int longest) {
        return text != null && !Wording.isText(text, longest);
    }

    private static @Nullable Rejection faultOfLinks(
            CampaignMode mode, CampaignTerms terms, Links links, GivingRules rules) {
        String link = terms.link();
        boolean fits = switch (mode) {
            case MUTUAL_AID -> link == null;
            case PUBLIC_FUNDRAISING -> link != null && isOn(rules.fundraisingPlatforms(), link);
            case PERSONAL_APPEAL -> link != null && isOn(rules.appealPlatforms(), link);
        };
        if (!fits) {
            return new CampaignRejection.LinkNotDesignated();
        }
        boolean alone = terms.appeal() == null && terms.relief() == null;
        if (!alone && (mode != CampaignMode.MUTUAL_AID || !links.appeal())) {
            return new CampaignRejection.AppealUnfit();
        }
        return links.relief() ? null : new CampaignRejection.ReliefUnfit();
    }

    private static boolean isOn(List<String> platforms, String link) {
        if (link.length() > LONGEST_LINK) {
            return false;
        }
        try {
            URI uri = URI.create(link);
            String host = uri.getHost();
            return "https".equals(uri.getScheme())
                    && host != null
                    && uri.getUserInfo() == null
                    && platforms.stream().anyMatch(platform -> isOf(host.toLowerCase(Locale.ROOT), platform));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isOf(String host, String platform) {
        return host.equals(platform) || host.endsWith("." + platform);
    }

    /** True when something that was vetted is another now. To disclose sooner, or to stand beside other help, is no such thing. */
    static boolean isMaterial(CampaignTerms before, CampaignTerms after) {
        return after.disclosureDays() > before.disclosureDays()
                || !vetted(before).equals(vetted(after));
    }

    private static CampaignTerms vetted(CampaignTerms terms) {
        return new CampaignTerms(
                terms.title(),
                terms.purpose(),
                terms.goal(),
                terms.surplus(),
                1,
                terms.filing(),
                terms.link(),
                null,
                null);
    }
}
