package org.linli.query.stream;

import java.time.Duration;

/**
 * The numbers of the stream.
 *
 * @param connections how many clients may follow at once on this node
 * @param perMember how many of them one member may be
 * @param heartbeat how long nothing is sent before a comment is, so that a client who left is noticed
 */
public record StreamSettings(int connections, int perMember, Duration heartbeat) {
    public static final StreamSettings DEFAULT = new StreamSettings(1_000, 5, Duration.ofSeconds(15));
}
