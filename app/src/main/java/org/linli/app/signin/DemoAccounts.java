package org.linli.app.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.app.DataFolder;
import org.linli.kernel.membership.MemberId;
import org.linli.kernel.privacy.Hmac;

/** The accounts of the demo, and the one password that opens them: made of the data folder's own secret, so that it is stored nowhere. */
public final class DemoAccounts {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final DataFolder folder;
    private final Hmac secret;
    private final boolean on;

    DemoAccounts(DataFolder folder, Hmac secret, boolean on) {
        this.folder = folder;
        this.secret = secret;
        this.on = on;
    }

    /** Member ids by account; empty where no demo is served. */
    Map<String, String> all() {
        Map<String, String> accounts = on ? folder.accounts() : null;
        return accounts == null ? Map.of() : accounts;
    }

    /** The member with this account and password, or null. */
    @Nullable
    MemberId open(String account, String password) {
        String member = all().get(account);
        boolean isRight =
                MessageDigest.isEqual(password.getBytes(UTF_8), password().getBytes(UTF_8));
        return member != null && isRight ? new MemberId(member) : null;
    }

    /** Twelve letters and digits: 59 bits. */
    public String password() {
        byte[] bytes = secret.of("demo-password");
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(Byte.toUnsignedInt(bytes[i]) % LETTERS.length()));
        }
        return password.toString();
    }
}
