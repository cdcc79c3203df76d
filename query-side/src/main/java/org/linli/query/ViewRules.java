package org.linli.query;

import java.time.Duration;
import org.linli.kernel.incentives.BoardRules;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.anomalies.Threshold;

/**
 * The command side's numbers that views tell of.
 *
 * @param times when something about an exchange happens by itself
 * @param boards the rules of boards before any were published
 * @param overdueDispute how long a dispute may wait for a mediator before staff sees it as overdue
 * @param anomalies from when on a record of volunteering is to be looked at
 */
public record ViewRules(Timetable times, BoardRules boards, Duration overdueDispute, Threshold anomalies) {}
