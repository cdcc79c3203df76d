package org.linli.app;

import static org.linli.app.Town.accepted;

import java.util.HashMap;
import java.util.Map;

/** Items, loans and lines of those who wait, each as far as somebody needs it. */
final class LendingScenes {
    private final Town town;

    LendingScenes(Town town) {
        this.town = town;
    }

    String item(Caller owner) {
        return item(owner, Map.of());
    }

    /** An item of what a drill says, changed so. */
    String item(Caller owner, Map<String, ?> changed) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "title", "电钻",
                "category", "goods.tools",
                "condition", "GOOD",
                "longestDays", 7,
                "address", "3-2-101"));
        item.putAll(changed);
        return accepted(owner.post("/items", Map.of("community", town.community(), "item", item)))
                .id();
    }

    /** Reserved from now on, and entered in the borrower's diary. */
    String reserved(Caller owner, Caller borrower) {
        return reserve(item(owner), borrower);
    }

    String reserve(String item, Caller borrower) {
        String loan = accepted(borrower.post("/items/" + item + "/loans", Map.of("hours", 48)))
                .id();
        town.awaitPolicies();
        return loan;
    }

    String asked(Caller owner, Caller borrower) {
        return reserve(item(owner, Map.of("asks", true)), borrower);
    }

    /** Reserved by somebody. */
    String reservedItem(Caller owner) {
        String item = item(owner);
        reserve(item, town.member());
        return item;
    }

    /** The owner says so; the borrower has not answered. */
    String handedOver(Caller owner, Caller borrower) {
        String loan = reserved(owner, borrower);
        accepted(owner.post("/loans/" + loan + "/hand-overs", Map.of("condition", "GOOD")));
        return loan;
    }

    String out(Caller owner, Caller borrower) {
        String loan = reserved(owner, borrower);
        accepted(borrower.post("/loans/" + loan + "/hand-overs", Map.of("condition", "GOOD")));
        return loan;
    }

    /** The borrower says so; the owner has not answered. */
    String back(Caller owner, Caller borrower) {
        String loan = out(owner, borrower);
        accepted(borrower.post("/loans/" + loan + "/returns", Map.of("condition", "WORN")));
        return loan;
    }

    /** An offer whose only unit is kept for an exchange. */
    String takenOffer() {
        Caller provider = town.member();
        Caller receiver = town.member();
        String offer = town.offer(provider).id();
        town.agreed(provider, receiver, offer, town.request(receiver).id());
        return offer;
    }

    String takenRequest() {
        Caller provider = town.member();
        Caller receiver = town.member();
        String request = town.request(receiver).id();
        town.agreed(provider, receiver, town.offer(provider).id(), request);
        return request;
    }

    /** The same thing, once somebody waits for it. */
    String waitedFor(Caller by, String collection, String id) {
        accepted(by.post(collection + id + "/waiting-entries", Map.of()));
        return id;
    }
}
