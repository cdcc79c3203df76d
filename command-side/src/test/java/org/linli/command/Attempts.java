package org.linli.command;

import org.linli.kernel.Channel;
import org.linli.kernel.membership.MemberId;

/** Tries of a command as the web hands them to a resource. */
public final class Attempts {
    private Attempts() {}

    /** Through the desk, under this key. */
    public static Attempt by(RunningCommunity community, MemberId actor, String key) {
        return new Attempt(community.commands(), Sender.of(actor, Channel.DESK), key);
    }
}
