package org.linli.web;

import java.time.Instant;
import org.linli.kernel.membership.MemberId;

/**
 * Who calls, as their token proves. A handler takes it as a parameter.
 *
 * @param until when the proof ends, and with it an answer that still goes on
 */
public record Actor(MemberId id, Instant until) {}
