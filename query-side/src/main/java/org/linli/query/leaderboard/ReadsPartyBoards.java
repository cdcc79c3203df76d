package org.linli.query.leaderboard;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.PlacesProjection;
import org.linli.web.ReadsView;

/** A query of boards of which one may be a party organisation's: it waits for all that they follow from, and for what the reader may do there. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ReadsView({
    DeedsProjection.NAME,
    WhereaboutsProjection.NAME,
    ProfilesProjection.NAME,
    AssessmentsProjection.NAME,
    RulesProjection.NAME,
    ListingsProjection.NAME,
    PlacesProjection.NAME,
    OrganisationsProjection.NAME,
    StandingProjection.NAME
})
@interface ReadsPartyBoards {}
