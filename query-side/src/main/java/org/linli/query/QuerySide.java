package org.linli.query;

import java.util.List;
import org.linli.query.actions.ActionsProjection;
import org.linli.query.anomalies.AnomaliesProjection;
import org.linli.query.books.BooksProjection;
import org.linli.query.campaign.CampaignsProjection;
import org.linli.query.campaign.GivingMonthsProjection;
import org.linli.query.campaign.LedgerProjection;
import org.linli.query.certificates.CertificatesProjection;
import org.linli.query.disputes.DisputesProjection;
import org.linli.query.donations.DonationsProjection;
import org.linli.query.due.DueProjection;
import org.linli.query.erasure.ErasuresProjection;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.feed.FeedProjection;
import org.linli.query.goods.GoodsProjection;
import org.linli.query.house.BookingsProjection;
import org.linli.query.house.HousesProjection;
import org.linli.query.house.StandardsProjection;
import org.linli.query.items.ItemsProjection;
import org.linli.query.leaderboard.AssessmentsProjection;
import org.linli.query.leaderboard.DeedsProjection;
import org.linli.query.leaderboard.ProfilesProjection;
import org.linli.query.leaderboard.RulesProjection;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.loans.LoansProjection;
import org.linli.query.matching.NeighboursProjection;
import org.linli.query.matching.ShownListsProjection;
import org.linli.query.metrics.publication.ClosedMonthsProjection;
import org.linli.query.metrics.publication.FiguresProjection;
import org.linli.query.mypage.MandatesProjection;
import org.linli.query.mypage.OpenMattersProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.PlacesProjection;
import org.linli.query.pool.ClearingsProjection;
import org.linli.query.pool.GrantsProjection;
import org.linli.query.readers.ReadingsProjection;
import org.linli.query.relief.ReliefProjection;
import org.linli.query.reputation.ReputationProjection;
import org.linli.query.reviews.ReviewsProjection;
import org.linli.query.sales.SalesProjection;
import org.linli.query.timeaccount.AccountLinesProjection;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.query.trail.TrailProjection;
import org.linli.query.unmet.UnmetProjection;
import org.linli.query.views.Projection;
import org.linli.query.volunteering.HoursByMonthProjection;
import org.linli.query.volunteering.ServicesProjection;
import org.linli.query.waiting.WaitingProjection;

/** What the read side consists of. */
public final class QuerySide {
    private QuerySide() {}

    /** Every projection there is. */
    public static List<Projection<?>> projections(ViewRules rules) {
        return List.of(
                new PlacesProjection(),
                new HousesProjection(),
                new StandardsProjection(),
                new BookingsProjection(),
                new StandingProjection(),
                new MandatesProjection(),
                new OrganisationsProjection(),
                new ListingsProjection(),
                new ExchangesProjection(),
                new WaitingProjection(),
                new ItemsProjection(),
                new LoansProjection(),
                new FeedProjection(),
                new UnmetProjection(),
                new DeedsProjection(),
                new ProfilesProjection(),
                new AssessmentsProjection(),
                new RulesProjection(),
                new NeighboursProjection(),
                new ShownListsProjection(),
                new OpenMattersProjection(rules.times()),
                new DueProjection(rules.times()),
                new ReviewsProjection(),
                new ReputationProjection(),
                new DisputesProjection(),
                new ErasuresProjection(),
                new ReliefProjection(),
                new CampaignsProjection(),
                new LedgerProjection(),
                new GivingMonthsProjection(),
                new ActionsProjection(),
                new TimeAccountsProjection(),
                new AccountLinesProjection(),
                new ClearingsProjection(),
                new GrantsProjection(),
                new BooksProjection(),
                new DonationsProjection(),
                new GoodsProjection(),
                new SalesProjection(),
                new ServicesProjection(),
                new HoursByMonthProjection(),
                new CertificatesProjection(),
                new AnomaliesProjection(rules.anomalies()),
                new TrailProjection(),
                new ReadingsProjection(),
                new FiguresProjection(),
                new ClosedMonthsProjection());
    }
}
