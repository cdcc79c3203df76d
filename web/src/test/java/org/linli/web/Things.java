package org.linli.web;

import static org.linli.kernel.membership.Role.COMMITTEE_STAFF;
import static org.linli.kernel.membership.Role.OPERATOR;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Rejection;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.membership.Role;
import org.linli.kernel.sharing.Urgency;
import org.linli.web.RoleTable.Row;
import org.linli.web.problem.Outages;
import org.linli.web.problem.ProblemException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application with the smallest resources that meet every rule. */
@SpringBootApplication
@Import(WebConfiguration.class)
class Things {
    static final MemberId ANA = MemberId.random();
    static final MemberId STAFF = MemberId.random();
    static final MemberId OPS = MemberId.random();
    static final MemberId STRANGER = MemberId.random();
    /** Who this is cannot be read now. */
    static final MemberId UNREADABLE = MemberId.random();

    static final long HEAD = 41;
    static final long SEEN = 40;

    record Thing(
            MemberId owner,
            @Schema(example = "a ladder") String title,
            @Multiline @Nullable String text,
            @Schema(example = "2") int hours,
            @Nullable Long grams,
            @Nullable Instant until,
            Urgency urgency,
            @Schema(example = "[\"tools\"]") List<String> tags) {}

    record TooHeavy(long grams) implements Rejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("grams", grams);
        }
    }

    record Locked() implements Rejection {
        @Override
        public Rejection.Kind kind() {
            return Rejection.Kind.STALE;
        }
    }

    @RestController
    @RequestMapping("/api/v1")
    static class ThingsResource {
        @PostMapping("/things")
        ResponseEntity<Thing> add(Actor actor, IdempotencyKey key, IfMatch match, @RequestBody Thing thing) {
            if (!match.allows(3)) {
                throw new RejectedException(new Locked());
            }
            if (thing.grams() != null && thing.grams() > 1000) {
                throw new RejectedException(new TooHeavy(thing.grams()));
            }
            return ResponseEntity.status(201)
                    .eTag(Etags.of(3))
                    .header(ConsistencyToken.HEADER, new ConsistencyToken(SEEN).toString())
                    .header("Actor", actor.id().value())
                    .header("Key", key.value())
                    .body(thing);
        }

        @PostMapping("/things/{id}/removals")
        void remove(@PathVariable MemberId id) {}

        @DeleteMapping("/things/{id}")
        ResponseEntity<String> drop(@PathVariable MemberId id, IdempotencyKey key) {
            return ResponseEntity.accepted().header("Key", key.value()).build();
        }

        @GetMapping("/things")
        ResponseEntity<Page<Integer>> list(PageRequest page, @RequestParam @Nullable Urgency urgency) {
            int from =
                    page.after().isEmpty() ? 0 : Integer.parseInt(page.after().getFirst()) + 1;
            int end = Math.min(50, from + page.limit());
            List<Integer> rows = IntStream.range(from, end).boxed().toList();
            List<String> next = end < 50 ? List.of(rows.getLast().toString()) : null;
            return ResponseEntity.ok().headers(page.links(next)).body(new Page<>(rows));
        }

        @GetMapping("/things/{id}")
        @ReadsView("things")
        String read(@PathVariable MemberId id) {
            throw ProblemException.notFound();
        }

        @GetMapping("/outages")
        String fallOut() {
            throw new IllegalStateException(new Outage());
        }

        @GetMapping("/failures")
        String fail() {
            throw new IllegalStateException("Ana Li, 13800138000");
        }
    }

    @Bean
    RoleTable roleTable() {
        return new RoleTable(List.of(
                new Row(HttpMethod.POST, "/api/v1/things", Who.MEMBER, "add a thing"),
                new Row(HttpMethod.POST, "/api/v1/things/{thing}/removals", Who.only(OPERATOR), "remove a thing"),
                new Row(HttpMethod.DELETE, "/api/v1/things/{id}", Who.MEMBER, "drop a thing"),
                new Row(HttpMethod.GET, "/api/v1/things", Who.MEMBER, "list things"),
                new Row(HttpMethod.GET, "/api/v1/things/{id}", Who.OWNER.or(COMMITTEE_STAFF), "read a thing"),
                new Row(HttpMethod.GET, "/api/v1/outages", Who.MEMBER, "fail for a while"),
                new Row(HttpMethod.GET, "/api/v1/failures", Who.ANYONE, "fail"),
                new Row(HttpMethod.GET, "/openapi.json", Who.ANYONE, "read the description")));
    }

    @Bean
    Actors actors() {
        Map<MemberId, Set<Role>> members = Map.of(ANA, Set.of(), STAFF, Set.of(COMMITTEE_STAFF), OPS, Set.of(OPERATOR));
        return new Actors() {
            @Override
            public boolean isMember(MemberId member) {
                if (member.equals(UNREADABLE)) {
                    throw new Outage();
                }
                return members.containsKey(member);
            }

            @Override
            public Set<Role> rolesOf(MemberId member) {
                return members.getOrDefault(member, Set.of());
            }
        };
    }

    static final class Outage extends RuntimeException {}

    @Bean
    Outages outages() {
        return new Outages(Set.of(Outage.class));
    }

    @Bean
    Secrets secrets() {
        return purpose -> purpose.repeat(32).substring(0, 32).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** A view that has read up to {@link #SEEN} and stays there. */
    @Bean
    Visibility visibility() {
        return new Visibility() {
            @Override
            public boolean await(String view, long position, Duration atMost) {
                return view.equals("things") && position <= SEEN;
            }

            @Override
            public long head() {
                return HEAD;
            }
        };
    }
}
