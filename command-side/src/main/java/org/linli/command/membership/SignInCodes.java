package org.linli.command.membership;

import java.time.Duration;
import java.time.Instant;
import org.linli.kernel.membership.MemberId;

/** Where sign-in codes are kept until they are used. */
public interface SignInCodes {
    /** How long a code counts. */
    Duration life();

    /** Keeps a code for one sign-in; a second time changes nothing. Returns until when it counts. */
    Instant keep(String code, MemberId member);
}
