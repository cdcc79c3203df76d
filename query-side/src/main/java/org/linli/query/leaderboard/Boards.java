package org.linli.query.leaderboard;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
    private static final Projection<Whereabouts> WHEREABOUTS = new WhereaboutsProjection();
    private static final Projection<Profile> PROFILES = new ProfilesProjection();
    private static final Projection<AssessmentStory> ASSESSMENTS = new AssessmentsProjection();
    private static final Projection<Rules> RULES = new RulesProjection();
    private static final Projection<OrganisationStory> ORGANISATIONS = new OrganisationsProjection();
    private static final Projection<ListingStory> LISTINGS = new ListingsProjection();
    private static final int AT_ONCE = 500;

    private static final List<Projection<?>> FROM =
            List.of(DEEDS, WHEREABOUTS, PROFILES, ASSESSMENTS, RULES, LISTINGS, new PlacesProjection());

    /** The views that boards follow from. */
    public static final Set<String> VIEWS = FROM.stream().map(Projection::name).collect(Collectors.toUnmodifiableSet());

    /** The present: nothing that is known is left out. */
    private static final long NOW = Long.MAX_VALUE;

    private final ViewStore views;
    private final Places places;
    private final BoardRules standard;
    private final InstantSource clock;
    private final RecentBoards recent = new RecentBoards();

    /**
     * Over these views.
     *
     * @param standard what holds before any rules were published
     */
    public Boards(ViewStore views, Places places, BoardRules standard, InstantSource clock) {
        this.views = views;
        this.places = places;
        this.standard = standard;
        this.clock = clock;
    }

    /** The board of a party organisation; null: there is no such organisation. */
    @Nullable
    Board ofParty(OrganisationId id) {
        OrganisationStory organisation = views.get(ORGANISATIONS, id.value());
        return organisation == null || organisation.kind() != OrganisationKind.PARTY
                ? null
                : Board.of(id, organisation.place());
    }

    /** The board of a period: a final one, as it was then. */
    Worked of(Board board, Period period) {
        AssessmentStory story = views.get(ASSESSMENTS, AssessmentId.of(board).value());
        Frozen frozen = frozen(story, period);
        Final last = frozen == null ? null : frozen.finalised();
        if (last != null) {
            return recent.at(
                    board, period, List.of(last.position()), () -> worked(board, period, story, last.position()));
        }
        if (board.kind() == BoardKind.PARTY) {
            return worked(board, period, story, NOW);
        }
        List<Long> positions = positions();
        Worked worked = recent.at(board, period, positions, () -> worked(board, period, story, NOW));
        if (!positions().equals(positions)) {
            recent.drop(board, period, positions);
        }
        return worked;
    }

    private List<Long> positions() {
        return FROM.stream().map(view -> views.live(view).position()).toList();
    }

    private Worked worked(Board board, Period period, @Nullable AssessmentStory story, long asOf) {
        Inputs inputs = inputs(board, period, story, asOf);
        return new Worked(
                story == null ? null : story.assessment(),
                frozen(story, period),
                inputs.rules(),
                new Scoring(inputs),
                inputs.deeds().size());
    }

    private static @Nullable Frozen frozen(@Nullable AssessmentStory story, Period period) {
        return story == null ? null : story.periods().get(period.value());
    }

    /** The views that lack events which they could not take in: what follows from them may be wrong. */
    public List<String> lacking() {
        return FROM.stream()
                .filter(view -> views.live(view).deadLetterCount() > 0)
                .map(Projection::name)
                .sorted()
                .toList();
    }

    /**
     * A board that is due to become final.
     *
     * @param facts how many facts of its assessment went into it
     */
    public record Due(Period period, long facts, String digest) {}

    /**
     * The earliest period whose time for objections is over, with none of them open, as of a position that the views have reached; null: none, or a fact of the
     * assessment came after it.
     */
    public @Nullable Due due(AssessmentId assessment, Instant now, long position) {
        AssessmentStory story = views.get(ASSESSMENTS, assessment.value());
        Period period = story == null || story.position() > position ? null : story.due(now);
        return story == null || period == null
                ? null
                : new Due(
                        period,
                        story.facts(),
                        new Scoring(inputs(story.board(), period, story, position))
                                .board()
                                .digest());
    }

    private Inputs inputs(Board board, Period period, @Nullable AssessmentStory story, long asOf) {
        Frozen frozen = frozen(story, period);
        boolean ofMembers = board.kind() != BoardKind.COMMUNITIES;
        List<Deeds> found = deeds(board, period);
        List<Deeds> deeds = ofMembers ? forThemselves(found) : found;
        List<Deeds> elsewhere = board.kind() == BoardKind.VOLUNTEERS ? List.of() : elsewhere(found);
        BoardRules rules = frozen == null ? rules(period) : frozen.rules();
        return new Inputs(
                board.kind(),
                period,
                rules,
                frozen == null ? NOW : frozen.position(),
                asOf,
                story == null ? Decided.NOTHING : story.decided(period, asOf),
                deeds,
                ofMembers ? forThemselves(elsewhere) : elsewhere,
                mayStand(board, profiles(deeds), rules, period, asOf));
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
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    /** What those who help or are helped there gave and received in other communities. */
    private List<Deeds> elsewhere(List<Deeds> here) {
        Set<String> known = new HashSet<>();
        Set<String> who = new HashSet<>();
        for (Deeds row : here) {
            known.add(row.id());
            for (Deed deed : row.deeds().values()) {
                if (deed.kind() == Deed.Kind.HELP) {
                    who.add(Whereabouts.id(row.month(), row.member().value()));
                    who.add(Whereabouts.id(row.month(), deed.served()));
                }
            }
        }
        Set<String> others = new HashSet<>();
        views.getAll(WHEREABOUTS, who).values().forEach(each -> others.addAll(each.rows()));
        others.removeAll(known);
        return List.copyOf(views.getAll(DEEDS, others).values());
    }

    /** The communities in which a member helped or served in a period. */
    Set<PlaceId> whereabouts(MemberId member, Period period) {
        Set<String> keys = period.months().stream()
                .map(month -> Whereabouts.id(month, member.value()))
                .collect(Collectors.toSet());
        Set<String> rows = views.getAll(WHEREABOUTS, keys).values().stream()
                .flatMap(each -> each.rows().stream())
                .collect(Collectors.toSet());
        return views.getAll(DEEDS, rows).values().stream()
                .filter(row -> row.member().equals(member))
                .map(Deeds::community)
                .collect(Collectors.toSet());
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

    private Predicate<MemberId> mayStand(
            Board board, Map<String, Profile> profiles, BoardRules rules, Period period, long asOf) {
        LocalDate lastDay = period.dayAfter().minusDays(1);
        Instant then = judged(period);
        return member -> {
            Profile profile = profiles.get(member.value());
            boolean out =
                    profile != null && (profile.isGone(asOf) || profile.isYoungerThan(rules.leastAge(), lastDay, asOf));
            boolean belongs = board.organisation() == null
                    || (profile != null && board.organisation().equals(profile.belongsTo(then, asOf)));
            return !out && belongs;
        };
    }

    /** The last moment of the period; while it runs, now. */
    private Instant judged(Period period) {
        Instant now = clock.instant();
        return now.isBefore(period.end()) ? now : period.end().minusNanos(1);
    }

    /** The organisation to whose board of a period a member belongs; null: none. */
    @Nullable
    OrganisationId organisationOf(MemberId member, Period period) {
        Profile profile = profile(member.value());
        return profile == null ? null : profile.belongsTo(judged(period), NOW);
    }

    /** True when others are shown the row of a board: not of who opted out, was erased, or is known by now to have been too young. */
    static boolean isShown(@Nullable Profile profile, Worked worked, Period period) {
        return profile == null
                || (profile.shown()
                        && !profile.isYoungerThan(
                                worked.leastAge(), period.dayAfter().minusDays(1), NOW));
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
