package org.linli.query.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.audit.ReadPurpose;
import org.linli.kernel.membership.MemberId;
import org.linli.query.Paged;
import org.linli.query.exchange.ExchangesProjection;
import org.linli.query.house.BookingsProjection;
import org.linli.query.house.HousesProjection;
import org.linli.query.items.ItemsProjection;
import org.linli.query.listing.ListingsProjection;
import org.linli.query.loans.LoansProjection;
import org.linli.query.mypage.StandingProjection;
import org.linli.query.mypage.Standings;
import org.linli.query.places.Places;
import org.linli.query.places.PlacesProjection;
import org.linli.query.reads.ReadFor;
import org.linli.query.views.Cursor;
import org.linli.query.views.Page;
import org.linli.query.views.ViewStore;
import org.linli.query.words.Words;
import org.linli.web.Actor;
import org.linli.web.PageRequest;
import org.linli.web.ReadsView;
import org.linli.web.problem.Language;
import org.linli.web.problem.ProblemReply;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything done in a member's name (代办明细), for that member and whoever reads it to them. */
@RestController
@ReadFor(ReadPurpose.STATEMENT)
@RequestMapping("/api/v1/members/me")
public class StatementResource {
    /** Lines on paper. */
    private static final int PRINTED = 200;

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";

    private final Trails trails;
    private final Undoings undoings;
    private final ThingNames names;
    private final Places places;
    private final Standings standings;
    private final InstantSource clock;

    public StatementResource(ViewStore views, Places places, Standings standings, InstantSource clock) {
        this.trails = new Trails(views, Trails.MOST);
        this.undoings = new Undoings(views);
        this.names = new ThingNames(views, places);
        this.places = places;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/statement")
    @ReadsView({
        TrailProjection.NAME,
        StandingProjection.NAME,
        PlacesProjection.NAME,
        ListingsProjection.NAME,
        ExchangesProjection.NAME,
        ItemsProjection.NAME,
        LoansProjection.NAME,
        HousesProjection.NAME,
        BookingsProjection.NAME
    })
    @Operation(
            summary = "Read everything that others did in one's name, the latest first, and how to undo it",
            description = "By whom, through which channel, in plain words. As text/plain or text/html: to print.")
    public ResponseEntity<org.linli.web.Page<StatementLine>> statement(
            @Parameter(description = "true: also what one did oneself and what concerns one")
                    @RequestParam(defaultValue = "false")
                    boolean all,
            @Parameter(description = "that happened then or later") @RequestParam @Nullable Instant from,
            @Parameter(description = "that happened before") @RequestParam @Nullable Instant to,
            Actor actor,
            PageRequest page,
            HttpServletRequest request) {
        Language language = ProblemReply.language(request);
        Page<TrailEntry> found = find(actor.id(), all, from, to, Paged.after(page), page.limit());
        HttpHeaders headers = Paged.headers(page, Paged.key(found.next()));
        headers.addAll(headers(language));
        return ResponseEntity.ok()
                .headers(headers)
                .body(new org.linli.web.Page<>(lines(found.items(), actor.id(), language)));
    }

    /** The same as text, for a printer or a reader. */
    @GetMapping(path = "/statement", produces = TEXT)
    @ReadsView({
        TrailProjection.NAME,
        StandingProjection.NAME,
        PlacesProjection.NAME,
        ListingsProjection.NAME,
        ExchangesProjection.NAME,
        ItemsProjection.NAME,
        LoansProjection.NAME,
        HousesProjection.NAME,
        BookingsProjection.NAME
    })
    @Operation(hidden = true)
    public ResponseEntity<String> text(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            Actor actor,
            HttpServletRequest request) {
        Statement statement = printed(actor.id(), all, from, to, ProblemReply.language(request));
        return reply(statement, TEXT, statement.text());
    }

    /** The same as a page, large enough for old eyes. */
    @GetMapping(path = "/statement", produces = HTML)
    @ReadsView({
        TrailProjection.NAME,
        StandingProjection.NAME,
        PlacesProjection.NAME,
        ListingsProjection.NAME,
        ExchangesProjection.NAME,
        ItemsProjection.NAME,
        LoansProjection.NAME,
        HousesProjection.NAME,
        BookingsProjection.NAME
    })
    @Operation(hidden = true)
    public ResponseEntity<String> html(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            Actor actor,
            HttpServletRequest request) {
        Statement statement = printed(actor.id(), all, from, to, ProblemReply.language(request));
        return reply(statement, HTML, statement.html());
    }

    private Statement printed(
            MemberId member, boolean all, @Nullable Instant from, @Nullable Instant to, Language language) {
        Page<TrailEntry> found = find(member, all, from, to, null, PRINTED);
        return new Statement(
                lines(found.items(), member, language), clock.instant(), all, found.next() != null, language);
    }

    private Page<TrailEntry> find(
            MemberId member,
            boolean all,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Cursor after,
            int limit) {
        Sight sight = Sight.own(member, standings, places);
        TrailFilter filter = new TrailFilter(from, to, null, null, null);
        Predicate<TrailEntry> wanted = entry -> filter.wants(entry) && sight.covers(entry);
        String key = all ? member.value() : TrailEntry.inTheNameOf(member);
        return trails.find(Set.of(key), wanted, after, limit);
    }

    private List<StatementLine> lines(List<TrailEntry> entries, MemberId member, Language language) {
        Sight sight = Sight.own(member, standings, places).with(names::of);
        return entries.stream()
                .map(entry -> line(entry, member, sight, language))
                .toList();
    }

    private StatementLine line(TrailEntry entry, MemberId member, Sight sight, Language language) {
        Words words = Words.standard();
        return new StatementLine(
                TrailLine.of(entry, sight, language),
                words.actor(entry.what(), sight.naming(entry), language),
                words.word("word.Channel." + entry.what().channel(), language),
                undoings.of(entry, member, sight, language));
    }

    private static ResponseEntity<String> reply(Statement statement, String type, String body) {
        return ResponseEntity.ok()
                .headers(headers(statement.language()))
                .cacheControl(Paged.personal())
                .contentType(MediaType.parseMediaType(type))
                .body(body);
    }

    private static HttpHeaders headers(Language language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.ACCEPT);
        return headers;
    }
}
