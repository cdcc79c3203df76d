package org.linli.command.sharing;

import java.time.Duration;
import java.util.List;
import org.linli.command.Setting;
import org.linli.kernel.sharing.Timetable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers about what follows from an exchange: reminders, disputes, corrections, reviews.
 *
 * @param reminders how long before silence confirms the receiver is reminded
 * @param silenceWeight what help that silence confirmed weighs in rankings, in hundredths
 * @param proposal how long a proposal may stay unanswered before it ends
 * @param proposalReminder how long after the proposal the other side is reminded of it
 * @param startReminder how long after the agreement a provider who has not begun is reminded
 * @param reviews how long after the close the two sides may review each other; then what is there is revealed
 * @param overdueDispute how long a dispute may wait for a mediator before staff sees it as overdue
 * @param mediation how long a mediator holds a case before somebody else may take it
 * @param mostStatements how often each side may speak in one dispute
 * @param appeal how long after a decision one may appeal against it
 * @param correction how long after the close the two sides may correct it between them
 */
public record ExchangeRules(
        @DefaultValue({"7d", "2d"}) List<Duration> reminders,
        @DefaultValue("50") int silenceWeight,
        @DefaultValue("14d") Duration proposal,
        @DefaultValue("3d") Duration proposalReminder,
        @DefaultValue("7d") Duration startReminder,
        @DefaultValue("14d") Duration reviews,
        @DefaultValue("7d") Duration overdueDispute,
        @DefaultValue("14d") Duration mediation,
        @DefaultValue("10") int mostStatements,
        @DefaultValue("7d") Duration appeal,
        @DefaultValue("30d") Duration correction) {
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(366);

    public ExchangeRules {
        Setting.between("number of reminders", reminders.size(), 1, 10);
        reminders.forEach(lead -> Setting.between("reminders", lead, Duration.ofSeconds(1), MOST));
        Setting.between("silence-weight", silenceWeight, 0, 100);
        Setting.between("proposal", proposal, LEAST, MOST);
        Setting.between("proposal-reminder", proposalReminder, LEAST, MOST);
        Setting.between("start-reminder", startReminder, LEAST, MOST);
        Setting.between("reviews", reviews, LEAST, MOST);
        Setting.between("overdue-dispute", overdueDispute, LEAST, MOST);
        Setting.between("mediation", mediation, LEAST, MOST);
        Setting.between("most-statements", mostStatements, 1, 100);
        Setting.between("appeal", appeal, LEAST, MOST);
        Setting.between("correction", correction, LEAST, MOST);
    }

    /** When things happen by themselves, with the silence that {@link SharingRules} sets. */
    public Timetable timetable(SharingRules sharing) {
        return new Timetable(sharing.silence(), reminders, proposal, proposalReminder, startReminder, reviews);
    }
}
