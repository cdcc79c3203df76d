package org.linli.app;

import org.linli.kernel.membership.MemberId;

/** Who is signed in where. */
public interface Sessions {
    /** Ends every sign-in of a member and forgets whose it was; codes to sign in with count no more. May be called again. */
    void forget(MemberId member);
}
