package org.linli.kernel.giving;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.privacy.Public;

/**
 * What a campaign promises to everybody. It says nothing about the person who is helped: that is sealed beside it.
 *
 * @param title its heading
 * @param purpose what the money is for
 * @param goal how much is wanted; null where nothing is collected
 * @param surplus where goes what is left over
 * @param disclosureDays how many days after a pay-out its use is disclosed at the latest
 * @param filing the reference under which public fundraising is on file; null for the others
 * @param link the page on a designated platform; null for mutual aid
 * @param appeal the personal appeal beside which mutual aid stands; null for none
 * @param relief the application for relief that stands beside it; null for none
 */
public record CampaignTerms(
        @Public String title,
        @Public String purpose,
        @Public @Nullable Fen goal,
        @Public SurplusPlan surplus,
        @Public int disclosureDays,
        @Public @Nullable String filing,
        @Public @Nullable String link,
        @Public @Nullable CampaignId appeal,
        @Public @Nullable ReliefId relief) {}
