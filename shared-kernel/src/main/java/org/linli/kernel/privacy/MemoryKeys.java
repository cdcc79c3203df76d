package org.linli.kernel.privacy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.membership.MemberId;

/** Keys and claims that end with the process: for tests and in-memory runs. */
public final class MemoryKeys implements KeyStore, CivilIdentities {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, DataKey> keys = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();
    private final Set<String> erased = new HashSet<>();
    private final Map<String, byte[]> secrets = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();

    @Override
    public synchronized DataKey sealingKey(String subject, Category category) {
        if (erased.contains(subject)) {
            throw new SubjectErased(subject);
        }
        return keys.values().stream()
                .filter(key -> key.subject().equals(subject) && key.category() == category)
                .findFirst()
                .orElseGet(() -> mint(subject, category));
    }

    @Override
    public synchronized KeyState find(String keyId) {
        DataKey key = keys.get(keyId);
        if (key != null) {
            return new KeyState.Active(key);
        }
        return destroyed.contains(keyId) ? new KeyState.Erased() : new KeyState.Unavailable("unknown key " + keyId);
    }

    @Override
    public synchronized void erase(String subject) {
        erased.add(subject);
        keys.values().removeIf(key -> key.subject().equals(subject) && destroyed.add(key.id()));
    }

    @Override
    public synchronized byte[] secret(String purpose) {
        return secrets.computeIfAbsent(purpose, any -> random(32)).clone();
    }

    @Override
    public synchronized Claim claim(String identity, MemberId member, Instant at) {
        return claims.computeIfAbsent(identity, any -> new Claim(identity, member, at, false));
    }

    @Override
    public synchronized boolean confirm(String identity, MemberId member) {
        Claim claim = held(identity, member);
        if (claim == null) {
            return false;
        }
        claims.put(identity, new Claim(identity, member, claim.since(), true));
        return true;
    }

    @Override
    public synchronized void release(String identity, MemberId member) {
        Claim claim = held(identity, member);
        if (claim != null && !claim.confirmed()) {
            claims.remove(identity);
        }
    }

    @Override
    public synchronized List<Claim> unsettled(Instant before) {
        return claims.values().stream()
                .filter(claim -> !claim.confirmed() && claim.since().isBefore(before))
                .sorted(Comparator.comparing(Claim::since))
                .toList();
    }

    @Override
    public synchronized void forget(MemberId member) {
        claims.values().removeIf(claim -> claim.member().equals(member));
    }

    private @Nullable Claim held(String identity, MemberId member) {
        Claim claim = claims.get(identity);
        return claim != null && claim.member().equals(member) ? claim : null;
    }

    private DataKey mint(String subject, Category category) {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random(12));
        DataKey key = new DataKey(id, subject, category, 1, new SecretKeySpec(random(32), "AES"));
        keys.put(id, key);
        return key;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
