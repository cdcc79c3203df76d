package org.linli.kernel.sharing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.linli.kernel.Ids;
import org.linli.kernel.membership.MemberId;

/** A member's diary: it has the digits of the member's own id, so that nobody has to look it up. */
public record DiaryId(@JsonValue String value) {
    private static final String KIND = "diary";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DiaryId {
        Ids.require(KIND, value);
    }

    public static DiaryId of(MemberId member) {
        return new DiaryId(KIND + member.value().substring(member.value().indexOf('-')));
    }

    /** The identifier that these 16 or more bytes stand for. */
    public static DiaryId of(byte[] bits) {
        return new DiaryId(Ids.of(KIND, bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
