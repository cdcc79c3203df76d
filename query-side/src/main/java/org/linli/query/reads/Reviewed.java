package org.linli.query.reads;

import java.util.Set;
import org.linli.kernel.membership.MemberId;

/** A part of an answer that tells a reviewer what somebody did: no value of it is personal, but together they are. */
public interface Reviewed {
    /** Of whom it tells, by pseudonym; nobody where members read what concerns themselves. */
    Set<MemberId> reviewed();
}
