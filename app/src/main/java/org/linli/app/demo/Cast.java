package org.linli.app.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.linli.app.client.Api;
import org.linli.app.client.Api.Answer;
import org.linli.app.client.Api.Origin;
import tools.jackson.databind.JsonNode;

/** Everybody who is in the demo's stories, and how they do something: each step under a key of its own, so that telling it again changes nothing. */
final class Cast {
    private static final String ROOT = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Api operator;
    private final UnaryOperator<String> tokens;
    private final Instant now;
    private final SequencedMap<String, String> ids = new LinkedHashMap<>();

    /** With an operator's access and the tokens of members by id. */
    Cast(Api operator, UnaryOperator<String> tokens, Instant now) {
        this.operator = operator;
        this.tokens = tokens;
        this.now = now;
    }

    /** When the telling began. */
    Instant now() {
        return now;
    }

    /** A member's id. */
    String id(String account) {
        return Objects.requireNonNull(ids.get(account), account);
    }

    Api as(String account) {
        return operator.as(tokens.apply(id(account)));
    }

    /** Somebody who lives there, and whose identity was checked. */
    String member(String account, String name, String community) throws IOException, InterruptedException {
        Map<String, ?> person = Map.of(
                "name", name, "civilId", "DEMO" + account.toUpperCase(Locale.ROOT) + "00", "community", community);
        String id = post(operator, "/members", person, account).id();
        ids.put(account, id);
        post(
                operator,
                "/members/" + id + "/verifications",
                Map.of("level", "L3", "until", inAYear()),
                account + "/level");
        return id;
    }

    /** The same with a role in this place. */
    void member(String account, String name, String community, String role, String place)
            throws IOException, InterruptedException {
        String id = member(account, name, community);
        Map<String, ?> grant = Map.of("role", role, "place", place, "until", inAYear());
        post(operator, "/members/" + id + "/roles", grant, account + "/role");
    }

    String place(String kind, String zh, String en, Map<String, String> parent)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "nameZh", zh, "nameEn", en));
        body.putAll(parent);
        return post(operator, "/places", body, en.replace(' ', '-')).id();
    }

    String organisation(String kind, String zh, String en, String place) throws IOException, InterruptedException {
        Map<String, ?> body = Map.of("kind", kind, "nameZh", zh, "nameEn", en, "place", place);
        return post(operator, "/organisations", body, en.replace(' ', '-')).id();
    }

    void represents(String account, String organisation) throws IOException, InterruptedException {
        post(
                operator,
                "/members/" + id(account) + "/representations",
                Map.of("organisation", organisation, "until", inAYear()),
                account + "/represents");
    }

    private String inAYear() {
        return now.plus(Duration.ofDays(365)).toString();
    }

    /** Throws {@link IOException} when it is refused. */
    Answer post(Api by, String path, Map<String, ?> body, String key) throws IOException, InterruptedException {
        return post(by, path, body, key, "");
    }

    /** The same, again for a while as long as it is refused for this reason. */
    Answer post(Api by, String path, Map<String, ?> body, String key, String notYet)
            throws IOException, InterruptedException {
        return post(by, path, () -> body, key, notYet);
    }

    /** The same with a body made anew for each try. */
    Answer post(Api by, String path, Supplier<Map<String, ?>> body, String key, String notYet)
            throws IOException, InterruptedException {
        return until(notYet, () -> by.post(ROOT + path, body.get(), "demo/" + key, Origin.OWN));
    }

    JsonNode get(Api by, String path) throws IOException, InterruptedException {
        return by.get(ROOT + path, null).body();
    }

    /** Something that is done, or answers. */
    private interface Step {
        Answer take() throws IOException, InterruptedException;
    }

    /** Takes the step again for a while as long as it is refused for this reason. Throws {@link IOException} when it is refused all the same. */
    private static Answer until(String notYet, Step step) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = step.take();
        while (answer.code().equals(notYet)
                && !notYet.isEmpty()
                && Instant.now().isBefore(end)) {
            Thread.sleep(BETWEEN_TRIES);
            answer = step.take();
        }
        // told again, the times of the story are others, under the same keys
        if (!answer.isDone() && !answer.code().equals("key-reused")) {
            throw new IOException("The demo data was refused: " + answer.body());
        }
        return answer;
    }
}
