package org.linli.query.leaderboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.incentives.AssessmentId;
import org.linli.kernel.incentives.Board;
import org.linli.kernel.incentives.BoardKind;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.incentives.Period;
import org.linli.kernel.incentives.RuleSetId;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.OrganisationId;
import org.linli.kernel.membership.OrganisationKind;
import org.linli.kernel.places.PlaceId;
import org.linli.kernel.sharing.ListingId;
import org.linli.query.leaderboard.AssessmentStory.Final;
import org.linli.query.leaderboard.AssessmentStory.Frozen;
import org.linli.query.leaderboard.Inputs.Decided;
import org.linli.query.listing.ListingStory;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.organisations.OrganisationStory;
import org.linli.query.organisations.OrganisationsProjection;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.Projection;
import org.linli.query.views.ViewStore;

/** Gathers what boards follow from. */
public final class Boards {
    private static final Projection<Deeds> DEEDS = new DeedsProjection();
    private static final Projection<Profile> PROFILES = new ProfilesProjection();
    private static final Projection<AssessmentStory> ASSESSMENTS = new AssessmentsProjection();
    private static final Projection<Rules> RULES = new RulesProjection();
    private static final Projection<OrganisationStory> ORGANISATIONS = new OrganisationsProjection();
    private static final Projection<ListingStory> LISTINGS = new ListingsProjection();
    private static final int AT_ONCE = 500;

    /** The views that boards follow from. */
    public static final Set<String> VIEWS = Set.of(
            DeedsProjection.NAME,
            ProfilesProjection.NAME,
            AssessmentsProjection.NAME,
            RulesProjection.NAME,
            ListingsProjection.NAME,
            PlacesProjection.NAME);

    /** The present: nothing that is known is left out. */
    private static final long NOW = Long.MAX_VALUE;

    private final ViewStore views;
    private final Places places;
    private final BoardRules standard;

    /**
     * Over these views.
     *
     * @param standard what holds before any rules were published
     */
    public Boards(ViewStore views, Places places, BoardRules standard) {
        this.views = views;
        this.places = places;
        this.standard = standard;
    }

    /** The board of a party organisation; null: there is no such organisation. */
    @Nullable
    Board ofParty(OrganisationId id) {
        OrganisationStory organisation = views.get(ORGANISATIONS, id.value());
        return organisation == null || organisation.kind() != OrganisationKind.PARTY
                ? null
                : Board.of(id, organisation.place());
    }

    /** The board of a period: a final one, as it was then. Who was erased since stands on none. */
    Worked of(Board board, Period period) {
        AssessmentStory story = views.get(ASSESSMENTS, AssessmentId.of(board).value());
        Frozen frozen = frozen(story, period);
        Final last = frozen == null ? null : frozen.finalised();
        Inputs inputs = inputs(board, period, story, last == null ? NOW : last.position());
        return new Worked(
                story == null ? null : story.assessment(),
                frozen,
                inputs.rules().version(),
                new Scoring(inputs));
    }

    private static @Nullable Frozen frozen(@Nullable AssessmentStory story, Period period) {
        return story == null ? null : story.periods().get(period.value());
    }

    /** The earliest period whose time for objections is over, with none of them open; null: none. */
    public @Nullable Period due(AssessmentId assessment, Instant now) {
        AssessmentStory story = views.get(ASSESSMENTS, assessment.value());
        return story == null ? null : story.due(now);
    }

    /** The digest that the board of a frozen period has as of a position. */
    public String digest(AssessmentId assessment, Period period, long position) {
        AssessmentStory story = views.get(ASSESSMENTS, assessment.value());
        if (story == null) {
            throw new IllegalArgumentException("there is no " + assessment);
        }
        return new Scoring(inputs(story.board(), period, story, position))
                .board()
                .digest();
    }

    private Inputs inputs(Board board, Period period, @Nullable AssessmentStory story, long asOf) {
        Frozen frozen = frozen(story, period);
        List<Deeds> deeds = deeds(board, period);
        BoardRules rules = frozen == null ? rules(period) : frozen.rules();
        return new Inputs(
                board.kind(),
                period,
                rules,
                frozen == null ? NOW : frozen.position(),
                asOf,
                story == null ? Decided.NOTHING : story.decided(period, asOf),
                deeds,
                mayStand(board, profiles(deeds), rules, period.dayAfter().minusDays(1), asOf));
    }

    private BoardRules rules(Period period) {
        Rules rules = views.get(RULES, RuleSetId.BOARDS.value());
        return BoardRules.of(period, (rules == null ? Rules.NONE : rules).versions(), standard);
    }

    /** A party organisation's members help wherever they are: all of the district counts. */
    private List<Deeds> deeds(Board board, Period period) {
        PlaceId whole = board.kind() == BoardKind.PARTY
                ? places.get(board.place()).within().getFirst()
                : board.place();
        Set<String> keys = new TreeSet<>();
        for (String place : places.andWithin(whole)) {
            period.months().forEach(month -> keys.add(Deeds.key(place, month)));
        }
        List<Deeds> all = new ArrayList<>();
        Cursor next = null;
        do {
            Page<Deeds> page = views.find(DEEDS, DeedsProjection.BY_MONTH, keys, row -> true, next, AT_ONCE);
            all.addAll(board.kind() == BoardKind.COMMUNITIES ? page.items() : forThemselves(page.items()));
            next = page.next();
        } while (next != null);
        return all;
    }

    /** Help that was offered or asked for on behalf of an organisation is its own and not the member's who published the listing. */
    private List<Deeds> forThemselves(List<Deeds> rows) {
        Set<String> listings = rows.stream()
                .flatMap(row -> row.deeds().values().stream())
                .flatMap(deed -> deed.listings().stream())
                .map(ListingId::value)
                .collect(Collectors.toSet());
        Set<ListingId> ofOrganisations = views.getAll(LISTINGS, listings).values().stream()
                .filter(listing -> listing.organisation() != null)
                .map(ListingStory::id)
                .collect(Collectors.toSet());
        return rows.stream().map(row -> row.without(ofOrganisations)).toList();
    }

    private Map<String, Profile> profiles(List<Deeds> deeds) {
        return views.getAll(
                PROFILES, deeds.stream().map(row -> row.member().value()).collect(Collectors.toSet()));
    }

    private static Predicate<MemberId> mayStand(
            Board board, Map<String, Profile> profiles, BoardRules rules, LocalDate lastDay, long asOf) {
        return member -> {
            Profile profile = profiles.get(member.value());
            boolean out = profile != null && (profile.gone() || profile.isYoungerThan(rules.leastAge(), lastDay, asOf));
            boolean belongs = board.organisation() == null
                    || (profile != null && board.organisation().equals(profile.belongsTo(asOf)));
            return !out && belongs;
        };
    }

    /** Who the members are that stand on a board; those of whom nothing more is known are missing. */
    Map<String, Profile> whoStands(List<Ranking.Row> rows) {
        return views.getAll(PROFILES, rows.stream().map(Ranking.Row::holder).toList());
    }

    /** Who stands in a row; null: a community, or a member of whom nothing more is known. */
    @Nullable
    Profile profile(String holder) {
        return views.get(PROFILES, holder);
    }
}
