package org.linli.app;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.app.Http.Reply;

/** A member with a token. */
record Caller(Http http, String id, String token) {

    /** A command under a key of its own. */
    Reply post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString(), Map.of());
    }

    Reply post(String path, Map<String, ?> body, String key, Map<String, String> more) {
        return postText(path, Http.JSON.writeValueAsString(body), key, more);
    }

    Reply postText(String path, String body, String key, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Idempotency-Key", key);
        return http.post("/api/v1" + path, body, authorized(headers));
    }

    /** A command without a body, under a key of its own. */
    Reply delete(String path, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        return http.delete("/api/v1" + path, authorized(headers));
    }

    Reply get(String path) {
        return http.get("/api/v1" + path, authorized(Map.of()));
    }

    /** A query whose answer includes what this command did. */
    Reply getAfter(Reply command, String path) {
        return http.get("/api/v1" + path, authorized(Map.of("Consistency-Token", command.header("Consistency-Token"))));
    }

    private Map<String, String> authorized(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        return all;
    }
}
