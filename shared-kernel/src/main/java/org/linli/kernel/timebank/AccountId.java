package org.linli.kernel.timebank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;
import org.linli.kernel.membership.MemberId;

/** A member's time account: it has the digits of the member's own id, so that nobody has to look it up. */
public record AccountId(@JsonValue String value) {
    private static final String KIND = "account";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Ids.require(KIND, value);
    }

    public static AccountId of(MemberId member) {
        return new AccountId(KIND + member.value().substring(member.value().indexOf('-')));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static AccountId of(byte[] bits) {
        return new AccountId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
