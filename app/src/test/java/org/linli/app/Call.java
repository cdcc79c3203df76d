package org.linli.app;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.app.Http.Reply;

/**
 * A request before it is sent, so that a copy may differ in one place.
 *
 * @param path with its variables in braces
 * @param variables what stands for them, encoded
 * @param query encoded pairs
 * @param body null for none
 */
record Call(
        Caller caller,
        String method,
        String path,
        Map<String, String> variables,
        List<String> query,
        Map<String, List<String>> headers,
        @Nullable String body) {

    Call withVariable(String name, String encoded) {
        Map<String, String> changed = new LinkedHashMap<>(variables);
        changed.put(name, encoded);
        return new Call(caller, method, path, changed, query, headers, body);
    }

    /** With exactly these values of this parameter, encoded. */
    Call withQuery(String name, String... encoded) {
        List<String> changed = new ArrayList<>(query);
        changed.removeIf(pair -> pair.startsWith(name + "="));
        for (String value : encoded) {
            changed.add(name + "=" + value);
        }
        return new Call(caller, method, path, variables, changed, headers, body);
    }

    /** With exactly these lines of this header. */
    Call withHeader(String name, String... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.put(name, List.of(values));
        return new Call(caller, method, path, variables, query, changed, body);
    }

    Call withBody(@Nullable String text) {
        return new Call(caller, method, path, variables, query, headers, text);
    }

    String address() {
        String address = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    Reply send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        caller.http().base().resolve(address()))
                .header("Authorization", "Bearer " + caller.token())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return caller.http().send(request);
    }

    @Override
    public String toString() {
        String text = method + " " + address() + " " + headers + " " + body;
        return text.codePoints().limit(600).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
