package org.linli.query;

import java.time.Duration;
import org.linli.kernel.sharing.Timetable;
import org.linli.query.anomalies.Threshold;
import org.linli.query.leaderboard.Weight;

/**
 * The command side's numbers that views tell of.
 *
 * @param times when something about an exchange happens by itself
 * @param weight what help weighs in rankings
 * @param overdueDispute how long a dispute may wait for a mediator before staff sees it as overdue
 * @param anomalies from when on a record of volunteering is to be looked at
 */
public record ViewRules(Timetable times, Weight weight, Duration overdueDispute, Threshold anomalies) {}
